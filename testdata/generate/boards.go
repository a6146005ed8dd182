package main

// program is what saved a file last.
type program int

const (
	bySelf program = iota
	libreOffice
	openpyxl
)

// unitPlace is where a board writes its units.
type unitPlace int

const (
	inColumn unitPlace = iota
	inLabel
)

// board is a board with the habits of its reports.
type board struct {
	member, file    string // file holds the year as %d
	authority, name string // letterhead: what stands above the board, and the board
	city            string
	number          string // of the document, the year after it
	layout          func(*page, report)
	units           unitPlace
	savedBy         program
	plan, previous  bool
	ratios          bool
	counting        bool // a row that numbers the columns
	estimate        bool // the column is an estimate
	parents         bool // totals over FDI and DDI of counts of projects
	formulas        bool // totals and percentages are formulas
	textual         bool // money in DDI as Vietnamese text
	scale           map[string]scale
	title           string // %d is the year
	labels          map[string]string
}

// scale is a unit that a board writes instead of the usual one: figures are divided by 10^-exp.
type scale struct {
	unit string
	exp  int32
}

var (
	thousandUSD = scale{"nghìn USD", 3}
	millionVND  = scale{"triệu đồng", 3}
	squareMetre = scale{"m2", 4}
)

var boards = []board{
	{
		member: "ha-noi", file: "BC_HN_%d.xlsx", city: "Hà Nội", number: "125/BC-BQL", layout: sections,
		authority: "UBND THÀNH PHỐ HÀ NỘI", name: "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP VÀ CHẾ XUẤT HÀ NỘI",
		plan: true, previous: true, ratios: true, counting: true, parents: true,
		scale: map[string]scale{"USD": thousandUSD},
		title: "BÁO CÁO KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHỦ YẾU NĂM %d",
	},
	{
		member: "vinh-phuc", file: "vinh-phuc-%d.xlsx", city: "Vĩnh Phúc", number: "08/BC-BQLKCN", layout: origins,
		authority: "UBND TỈNH VĨNH PHÚC", name: "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH VĨNH PHÚC",
		savedBy: libreOffice, plan: true, previous: true, ratios: true, formulas: true,
		title: "BÁO CÁO TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU NĂM %d",
	},
	{
		member: "bac-ninh", file: "BQL_BacNinh_bc_nam_%d.xlsx", city: "Bắc Ninh", number: "31/BC-BQL", layout: crosstab,
		authority: "UBND TỈNH BẮC NINH", name: "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP BẮC NINH",
		savedBy: openpyxl, textual: true,
		title: "BÁO CÁO TỔNG HỢP TÌNH HÌNH ĐẦU TƯ NĂM %d",
	},
	{
		member: "quang-ninh", file: "quang_ninh_%d.xlsx", city: "Quảng Ninh", number: "77/BC-BQLKKT", layout: single,
		authority: "UBND TỈNH QUẢNG NINH", name: "BAN QUẢN LÝ KHU KINH TẾ QUẢNG NINH",
		title: "TỔNG HỢP SỐ LIỆU CÁC KHU CÔNG NGHIỆP NĂM %d",
	},
	{
		member: "hai-duong", file: "Hai Duong %d (chinh thuc).xlsx", city: "Hải Dương", number: "19/BC-BQL", layout: sections,
		authority: "UBND TỈNH HẢI DƯƠNG", name: "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH HẢI DƯƠNG",
		units: inLabel, savedBy: openpyxl, previous: true, ratios: true, textual: true,
		title: "BÁO CÁO KẾT QUẢ HOẠT ĐỘNG NĂM %d",
		labels: map[string]string{
			"capital.registered": "Tổng vốn đăng ký", "capital.realized": "Lũy kế vốn thực hiện",
			"revenue": "Doanh thu của các doanh nghiệp", "jobs": "Tổng số lao động đang làm việc",
		},
	},
	{
		member: "hai-phong", file: "HP-%d.xlsx", city: "Hải Phòng", number: "230/BC-BQL", layout: crosstab,
		authority: "UBND THÀNH PHỐ HẢI PHÒNG", name: "BAN QUẢN LÝ KHU KINH TẾ HẢI PHÒNG",
		savedBy: libreOffice, formulas: true, parents: true,
		title: "BÁO CÁO KẾT QUẢ THU HÚT ĐẦU TƯ VÀ SẢN XUẤT KINH DOANH NĂM %d",
	},
	{
		member: "hung-yen", file: "hungyen%d.xlsx", city: "Hưng Yên", number: "15/BC-BQL", layout: years,
		authority: "UBND TỈNH HƯNG YÊN", name: "BAN QUẢN LÝ CÁC KCN TỈNH HƯNG YÊN",
		title: "BIỂU TỔNG HỢP CÁC CHỈ TIÊU NĂM %d", previous: true,
		scale: map[string]scale{"VND": millionVND, "ha": squareMetre},
	},
	{
		member: "thai-binh", file: "TB %d.xlsx", city: "Thái Bình", number: "41/BC-BQLKKT", layout: sections,
		authority: "UBND TỈNH THÁI BÌNH", name: "BAN QUẢN LÝ KHU KINH TẾ VÀ CÁC KHU CÔNG NGHIỆP TỈNH THÁI BÌNH",
		savedBy: libreOffice, plan: true, previous: true, ratios: true, estimate: true, counting: true, parents: true,
		title: "BÁO CÁO ƯỚC THỰC HIỆN CÁC CHỈ TIÊU NĂM %d",
		labels: map[string]string{
			"projects.new": "Cấp mới giấy chứng nhận đăng ký đầu tư", "budget": "Nộp NSNN", "exports": "Kim ngạch xuất khẩu",
			"imports": "Kim ngạch nhập khẩu", "zones.wastewater": "KCN có nhà máy XLNT tập trung",
		},
	},
	{
		member: "ha-nam", file: "ha-nam-%d.xlsx", city: "Hà Nam", number: "12/BC-BQL", layout: sections,
		authority: "UBND TỈNH HÀ NAM", name: "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP",
		savedBy: openpyxl, plan: true, previous: true, ratios: true, textual: true,
		title: "BÁO CÁO TỔNG KẾT CÔNG TÁC NĂM %d",
	},
	{
		member: "nam-dinh", file: "bao cao nam %d - Nam Dinh.xlsx", city: "Nam Định", number: "09/BC-BQL", layout: years,
		authority: "UBND TỈNH NAM ĐỊNH", name: "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH NAM ĐỊNH",
		savedBy: libreOffice, previous: true, units: inLabel,
		title: "BÁO CÁO KẾT QUẢ NĂM %d",
	},
	{
		member: "ninh-binh", file: "NB_%d_final.xlsx", city: "Ninh Bình", number: "22/BC-BQL", layout: origins,
		authority: "UBND TỈNH NINH BÌNH", name: "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH NINH BÌNH",
		plan: true, previous: true, units: inLabel,
		title: "BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM %d",
	},
}
