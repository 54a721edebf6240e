/** Two devices meeting: invitation, status in plain words, log. */
export const share = {
	title: '共享',
	invite: '邀请',
	join: '加入',
	scan: '扫码',
	copyLink: '复制邀请链接',
	status: {
		off: '没有共享',
		waiting: '等待对方上线',
		connecting: '正在连接…',
		connected: (count: number) => `已与 ${count} 台设备相连`,
		synced: '已同步',
		failed: '连接失败'
	},
	log: '同步记录',
	members: '成员',
	noServer: '数据只在你们的设备之间传送，不经过服务器保存。'
};
