import { words } from './words.ts';

/** What lists of hospitals write above their columns besides our own headings; several lists were read for it. */
export const hospitalWords = {
	code: words(
		'编码|编号|代码|code|id|机构编码|机构代码|机构编号|医院代码|医院编号|医院id|医疗机构代码|医疗机构编码|医事机构代码|终端编码|终端代码|客户编码|客户代码|客户编号|匹配客户代码|匹配客户编码|hospital id|hospital no|account id|account code|customer code|customer id|cust code|mappingcustcode|hco id|facility code'
	),
	name: words(
		'医院|名称|机构名称|单位名称|终端名称|hospital name|name|医院名|院名|医疗机构|医疗机构名称|机构|单位|客户|客户名称|客户名|终端|终端客户|终端客户名称|目标医院|匹配客户名称|匹配客户|购货单位|收货单位|医事机构名称|机构全称|院所名称|facility|facility name|account|account name|customer|customer name|mappingcustname|institution|institution name|organization|organisation|hco|hco name|clinic|clinic name'
	),
	alias: words(
		'简称|全称|医院简称|医院全称|short name|full name|曾用名|又名|机构简称|医院别名|aka|also known as|abbreviation'
	),
	zone: words(
		'adname|行政区县|县市区|县市|县市乡镇|town|township|state district|区域|片区|区县|所在区|辖区|district|area|区县名称|区名称|行政区|行政区划|所属区|所属区县|所在区县|所在地区|地区|县区|区|鄉鎮市區|乡镇市区|city|county|region|district name|zone name|territory|place'
	),
	level: words(
		'医院等级|级别|医院级别|行政级别|tier|医院等级名称|机构等级|机构级别|等级名称|医院类别等级|hospital level|grade|hospital grade|hospital class|class'
	),
	ownership: words(
		'权属|权属别|办医主体|登记注册类型|sector|性质|医院性质|经营性质|公立/民营|类型|type|医院类型|机构类型|机构类别|医院类别|类别|经济类型|hospital type|ownership type'
	),
	address: words(
		'医院地址|详细地址|机构地址|单位地址|通讯地址|联系地址|住址|所在地址|医院详细地址|add|addr|street|location address|hospital address|full address'
	),
	longitude: words(
		'经度坐标|lng|lon|long|经|东经|x|x坐标|坐标x|longtitude|lng wgs84|wgs84 lng|wgs84 lon|wgs84 x|wgs84经度|经度wgs84|gps经度|经度lng|经度x|bd lon|bd lng|gcj lon|gcj lng|point x'
	),
	latitude: words(
		'纬度坐标|lat|纬|北纬|y|y坐标|坐标y|lat wgs84|wgs84 lat|wgs84 y|wgs84纬度|纬度wgs84|gps纬度|纬度lat|纬度y|bd lat|gcj lat|point y'
	),
	phone: words(
		'机构电话|联系座机|电话传真|phone numbers|contact phone|联系电话|医院电话|总机|telephone|tel|联系方式|电话号码|座机|咨询电话|值班电话|办公电话|固定电话|tel no|telephone number|phone number|contact number|phone no'
	),
	beds: words(
		'床数|床|病床总数|许可床数|牙椅床位|no of beds|total beds|床位数|开放床位|编制床位|核定床位|bed count|床位总数|病床数|病床|实有床位|总床位|床位数量|number of beds|bed|hospital beds'
	),
	dailyOutpatients: words(
		'日门诊人数|日门诊人次|日均门急诊量|日均诊疗人次|门诊量|日门诊|日均门诊量|日均门诊人次|outpatients|日均门诊|门诊人次|门诊人数|门急诊量|门急诊人次|诊疗人次|总诊疗人次|门诊接诊量|outpatient visits|outpatient|opd|daily outpatients'
	),
	monthlyDrugPurchase: words(
		'月购药额|月药品采购额|购药额|月采购额|monthly drug purchase|采购额|药品采购额|药品采购金额|采购金额|用药额|用药金额|药品销售额|药品收入|购药金额|药品购进额|药品购进金额|购进额|drug purchase|purchase amount|drug spend'
	),
	categoryShare: words('品类占比|品类份额|同类药占比|占比'),
	departments: words('重点科室|相关科室|科室设置|科室名称|诊疗科目|诊疗科别|科别|department'),
	insurance: words('医保|医保定点|医保类型'),
	prescribingLimits: words('限方|处方限量规定'),
	competitors: words('竞品|竞争产品|competitors'),
	paymentTerms: words('回款|账期|付款方式'),
	reception: words('接待日|代表接待时间|接待规定|reception'),
	receptionPlace: words('接待室'),
	registeredUntil: words('备案有效期|登记有效期|备案到期|登记到期日'),
	note: words('说明|附注|notes|remark|remarks|comment|comments|其他|其它'),
	source: words('来源|资料来源'),
	place: words(
		'经纬度|坐标|经纬度坐标|地理坐标|位置坐标|纬经度|lnglat|latlng|lat lng|lng lat|lat/lng|coordinates|coordinate|gps|geo|location'
	),
	levelGrade: words('医院等次|等级等次|机构等次')
};
