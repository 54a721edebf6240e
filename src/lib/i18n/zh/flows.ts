import type { DistributorMeasure } from '#lib/domain/archive/distributor-figure.ts';

/** Stock flow and receivables of a distributor. */
export const flows = {
	stock: '进销存',
	receivables: '应收账款',
	measure: {
		opening: '期初',
		received: '购进',
		sold: '销出',
		closing: '期末',
		receivable: '应收',
		overdue: '逾期'
	} satisfies Record<DistributorMeasure, string>,
	product: '产品',
	month: '月份',
	difference: '差异',
	lasts: '够卖（月）',
	overdueShare: '逾期占比',
	tenThousand: '万元',
	inUnit: (unit: string) => `单位：${unit}`,
	stockOf: ({ product, name }: { product: string; name: string }) => `${name} ${product}进销存`,
	receivablesOf: (name: string) => `${name} 应收账款`,
	noStock: '还没有这个产品的进销存数据。',
	noReceivables: '还没有应收数据。',
	enter: '录入',
	enterStock: '录入进销存',
	enterReceivables: '录入应收',
	monthsHint: '回车到下一行；可以从表格里整块复制粘贴。期初不填时按上月期末算。',
	owedHint: '月末数，万元。回车到下一行；可以从表格里整块复制粘贴。',
	differs: ({ month, by }: { month: string; by: string }) =>
		`${month}期末与“期初＋购进－销出”相差 ${by}，请核对。`,
	overdueNow: ({ month, overdue, share }: { month: string; overdue: string; share: string }) =>
		`${month}逾期 ${overdue} 万元，占应收 ${share}。`
};
