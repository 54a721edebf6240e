/** Inviting others and the state of the links. */
export const share = {
	title: '共享',
	intro: '代表和主管共享同一个辖区：实时同步，离线照常修改，相遇时自动合并。',
	members: '成员',
	you: '您',
	joined: (day: string) => `${day} 加入`,
	here: '在线',
	invite: '邀请',
	makeInvite: '生成邀请',
	inviteLink: '邀请链接',
	inviteWarning: '拿到链接的人就能加入，请只发给本人。链接中 # 后面的部分不会发送到任何服务器。',
	copyLink: '复制链接',
	shareLink: '发送链接',
	scan: '用另一台设备的相机扫描',
	meetingPoint: '会合地址',
	meetingPointHint:
		'设备通过它找到彼此，之后直接互传；它看不到内容。用 npm run signal 启动一个，填 ws:// 或 wss:// 地址。',
	meetingPointWrong: '请填写以 ws:// 或 wss:// 开头的地址',
	noMeetingPoint: '没有会合地址时，只在本机的标签页之间同步。',
	setMeetingPoint: '使用',
	clearMeetingPoint: '不用',
	rendezvous: {
		off: '未设置会合地址',
		connecting: '正在连接会合地址…',
		reachable: '会合地址已连接',
		unreachable: '会合地址连不上，会自动重试',
		addressRefused: '浏览器拒绝这个地址：https 页面需要 wss:// 地址'
	},
	peers: '设备',
	noPeers: '还没有遇到其他设备。',
	carrier: { tab: '本机标签页', rendezvous: '网络', direct: '直连' },
	peerState: {
		connecting: '正在连接',
		proving: '正在核对邀请',
		syncing: '正在同步',
		current: '已同步',
		closed: '已断开'
	},
	pending: (count: number) => `还差 ${count} 份文档`,
	uneven: (count: number) => `${count} 份文档两边仍不同，这条连接不能传递`,
	hasEverything: (time: string) => `${time} 时对方已有全部内容`,
	never: '对方还没有全部内容',
	closeReason: {
		wrongInvite: '对方的邀请不属于这个辖区',
		notAdmitted: '对方的身份无法核实，已拒绝',
		removed: '对方已被移出这个辖区，已拒绝',
		expired: '对方的邀请已过期，请重新邀请',
		inviteUsed: '对方的邀请已在另一台设备上用过，请重新邀请',
		notAdmittedHere: '对方无法核实本机的身份，请让主管重新邀请',
		removedHere: '本机已被移出这个辖区',
		expiredHere: '本机的邀请已过期，请让主管重新邀请',
		inviteUsedHere: '本机的邀请已在另一台设备上用过，请让主管重新邀请',
		duplicate: '与这台设备已有另一条连接',
		peerIsNewer: '对方的版本更新，请更新本应用',
		peerIsOlder: '对方的版本较旧，请对方更新',
		malformed: '收到无法识别的数据，连接已断开',
		documentFailed: '本机有一份文档打不开，连接已断开',
		oversized: '收到过大的数据，连接已断开',
		silent: '对方没有回应',
		connectionLost: '连接中断',
		stopped: '本机已停止'
	},
	refusal: {
		documentNotAllowed: '文档不属于这个辖区',
		notPermitted: '对方的身份不能修改这份文档',
		oversized: '内容过大',
		undecodable: '内容无法识别',
		notApplied: '内容无法合并',
		rewritesFacts: '会改掉或删去别人的记录',
		inYourName: '以您的名义写了您没有写过的内容',
		invalidRows: '含有不合格式的内容'
	},
	servers: {
		title: '连接服务器（STUN、TURN）',
		label: '您自己的服务器，一行一个',
		hint: '同一网络内不需要。跨网络时填写，例如 turn:turn.example.org:3478 用户名 密码。只保存在本机。',
		use: '使用',
		wrong: (line: number) =>
			`第 ${line} 行不对：写成 stun:host:port，或 turn:host:port 用户名 密码；最多 5 个。原来的设置没有改。`
	},
	log: '同步记录',
	logEmpty: '还没有记录。',
	event: {
		peerConnected: '连上一台设备',
		peerProved: '核对邀请通过',
		peerCurrent: '两边已一致',
		peerClosed: '断开',
		refused: '没有接收对方的修改',
		refusedByPeer: '对方没有接收我们的修改',
		rendezvous: '会合地址'
	}
};
