/** How long it takes from one hospital to the next, and measured times instead. */
export const travel = {
	title: '路程时间',
	computed: '按地图计算',
	formula: ({ speed, factor, stop }: { speed: string; factor: string; stop: string }) =>
		`直线距离 × ${factor}（绕路）÷ 每小时 ${speed} 公里，每到一处再加 ${stop} 分钟（停车、上楼、等电梯）`,
	toPolicy: '在规则里修改',
	withoutPlace: (count: number) => `${count} 家没有坐标，按所在分区的中间计算`,
	measured: '实测时间',
	inUse: ({ places, pairs }: { places: number; pairs: number }) =>
		`正在使用：${places} 个地点之间的 ${pairs} 段路程，其余按地图计算`,
	importedBy: ({ file, name, when }: { file: string; name: string; when: string }) =>
		[file, `${name} 于 ${when} 导入`].filter(Boolean).join(' · '),
	none: '还没有实测时间。有导航或自己记录的时间，可以导入：往返可以不同。',
	remove: '移除，按地图计算',
	hint: '三列：起点、终点、分钟。地点写医院名称、简称或编码；“家”表示出发地。CSV 或 XLSX。',
	paste: '或把表格粘贴在这里',
	pasteHint: '例如：市一院，市二院，12',
	readPasted: '读取粘贴的内容',
	reading: '正在读取…',
	preview: '导入前先看',
	pairs: '读到的路程',
	places: '涉及地点',
	missing: '文件里缺的路程',
	missingHint: (count: number) => `${count} 段，按地图计算`,
	uneven: '往返不同',
	absent: '文件没有提到的医院',
	nothing: '没有读到可用的路程',
	tooMany: (most: number) => `地点太多，只保留前 ${most} 个`,
	problems: (count: number) => `${count} 行没有采用`,
	row: (row: number) => `第 ${row} 行`,
	problem: {
		incomplete: '缺起点、终点或分钟',
		notMinutes: '不是 0 到 1440 分钟',
		unknownPlace: '不是本辖区的医院，或重名',
		twice: '重复，采用后一个'
	},
	more: (count: number) => `还有 ${count} 行`,
	use: '采用这些时间',
	failed: '没有读出来，什么都没有改动。',
	effect: '采用后，新的计划和换时段时的路程按实测时间计算；现有安排不会自动移动。'
};
