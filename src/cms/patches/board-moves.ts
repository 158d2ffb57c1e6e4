import type { Patch } from '../bundle/patch.ts';

/** A card of the board is moved by dragging, which a finger and a keyboard can't; here by a button. */
export const boardMoves: readonly Patch[] = [
  {
    file: 'decap-cms-core/dist/esm/components/Workflow/WorkflowList.js',
    edits: [
      {
        find: '              onPublish: this.requestPublish.bind(this, collectionName, slug, ownStatus),',
        put: `              onPublish: this.requestPublish.bind(this, collectionName, slug, ownStatus),
              ownStatus: ownStatus,
              onMove: newStatus => this.handleChangeStatus(newStatus, { slug, collection: collectionName, ownStatus }),`,
      },
    ],
  },
  {
    file: 'decap-cms-core/dist/esm/components/Workflow/WorkflowCard.js',
    edits: [
      {
        find: '  onPublish,\n  postAuthor,',
        put: '  onPublish,\n  ownStatus,\n  onMove,\n  postAuthor,',
      },
      {
        find: '      }), allowPublish && _jsx(PublishButton, {',
        put: `      }), ownStatus === 'draft' && _jsx('button', {
        onClick: () => onMove('pending_review'),
        children: 'Kirim untuk diperiksa'
      }), ownStatus === 'pending_review' && _jsx('button', {
        onClick: () => onMove('pending_publish'),
        children: 'Tandai siap terbit'
      }), allowPublish && _jsx(PublishButton, {`,
      },
    ],
  },
];
