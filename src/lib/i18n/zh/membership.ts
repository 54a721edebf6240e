import type { MemberRole } from '#lib/domain/sharing/territory.ts';

/** Members, their devices, invites, removal, handover, and what was not taken from others. */
export const membership = {
	inviteWhom: '邀请谁',
	newPerson: {
		rep: '新代表',
		supervisor: '新主管',
		viewer: '只读'
	} satisfies Record<MemberRole, string>,
	furtherDevice: '另一台设备',
	deviceOf: '谁的设备',
	validFor: '有效期',
	hours: (hours: number) => (hours < 48 ? `${hours} 小时` : `${hours / 24} 天`),
	onlyOwnDevices: '您可以邀请自己的另一台设备。邀请其他人请找主管或建立辖区的人。',
	openInvites: '未使用的邀请',
	inviteFor: ({ who, until }: { who: string; until: string }) => `${who} · ${until} 前有效`,
	expired: '已过期',
	cancelInvite: '取消邀请',
	another: '再生成一个',
	oneDevice: '一个邀请只能用于一台设备。',
	devices: (count: number) => `${count} 台设备`,
	noDevice: '还没有遇到过这位成员的设备',
	thisDevice: '本机',
	device: (number: number) => `设备 ${number}`,
	founder: '建立辖区的设备',
	seen: (when: string) => `${when} 见过`,
	notSeen: '本机没有见过',
	removeDevice: '移除设备',
	removeDeviceText: (name: string) =>
		`“${name}”的这台设备不能再连接，其余设备换用新的密钥。手机丢失时请这样做。它已有的内容仍在它上面。`,
	removeMember: '移除成员',
	removeMemberText: (name: string) =>
		`“${name}”的所有设备不能再连接，其余成员换用新的密钥，已记录的内容保留。对方设备上已有的内容仍在对方手里。`,
	removeQuestion: (name: string) => `移除“${name}”？`,
	handOver: '移交工作',
	handOverTitle: (name: string) => `移交“${name}”的工作`,
	handOverText:
		'接手的人能看到全部历史和未兑现的承诺，并接着做下去。已有的记录不改动，仍署原来的名字。',
	handOverTo: '交给谁',
	handOverDone: ({ from, to }: { from: string; to: string }) => `${from} 的工作由 ${to} 接手`,
	noSuccessor: '还没有可以接手的人，请先邀请一位代表。',
	outside:
		'这个辖区由旧版本建立在别的设备上，本机还没有自己的密钥，不能与其他设备连接。请让主管或建立辖区的人发来新的邀请，在本机打开即可，已有内容会保留。',
	removedHere:
		'本机已被移出这个辖区，不能再与其他成员同步。已有内容仍在本机；要回来，请让主管重新邀请，在本机打开。',
	turnedAway: ({ why, when }: { why: string; when: string }) =>
		`${why.replace(/。?$/, '。')}在本机继续记录的内容留在本机，不会送出。${when} 得知。`,
	openInvite: '打开新邀请',
	formers: '已移除的成员和设备',
	formerDevice: (name: string) => `${name}的一台设备`,
	removedOn: (when: string) => `${when} 移除`,
	takeBack: '重新接纳',
	takeBackQuestion: (name: string) => `重新接纳“${name}”？`,
	takeBackMember:
		'对方的设备下次相遇时就能回来，记录仍是原来的。单独移除过的设备不会一起回来。设备已丢失或在别人手里时，请不要重新接纳，改为发新的邀请。',
	takeBackDevice:
		'这台设备下次相遇时就能回来。设备已丢失或在别人手里时，请不要重新接纳，改为发新的邀请。',
	restore: '从主管的副本恢复我的记录',
	restoreHint:
		'平时只有您自己的设备能改动您的记录。本机是新的或丢了数据时打开它，主管的副本就会补回来；补齐后请关上。',
	missing: '对方保存着一些您的记录，而本机没有。如果确实是您记的，打开下面的开关就会补回来。',
	forbidden: {
		viewer: '您是只读成员：可以查看，不能修改。',
		owner: '别人的计划和拜访记录由本人修改，计划也可由主管修改。没有保存。',
		governor: '规则、成员和辖区设置由主管修改。没有保存。'
	},
	governedByOthers: '规则由主管或建立辖区的人修改，您可以查看。',
	repAlone: '拜访和承诺只由代表本人记录。',
	notTakenBy: (names: string) => `${names} 没有接收这里的改动，它只在本机。`,
	refusedTitle: '没有接收的修改',
	refusedHint: '这些修改没有进入您的数据。原样保存在本机，可以保存成文件交给别人查看。',
	refusedFrom: ({ name, document }: { name: string; document: string }) => `${name} · ${document}`,
	bytes: (count: string) => `${count} 字节`,
	tooLarge: '内容过大，没有保存',
	saveRefused: '保存为文件',
	dropRefused: '不再保留',
	documentKind: {
		meta: '成员与规则',
		base: '客户与产品',
		visits: '拜访记录',
		plan: '计划',
		review: '主管点评',
		local: '本机'
	},
	documentName: ({ kind, of, period }: { kind: string; of: string; period: string }) =>
		[kind, of, period].filter(Boolean).join(' '),
	elsewhere: '对外连接由另一个标签页负责'
};
