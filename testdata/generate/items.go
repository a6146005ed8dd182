package main

import "fmt"

// pair is an indicator that is reported for FDI and DDI.
type pair struct{ base, label string }

var attracted = []pair{
	{"projects.new", "Cấp mới GCNĐKĐT"},
	{"projects.adjusted", "Điều chỉnh GCNĐKĐT"},
	{"projects.revoked", "Dự án thu hồi, chấm dứt hoạt động"},
	{"capital.attracted", "Vốn đầu tư cấp mới và tăng thêm"},
	{"capital.new", "Vốn đầu tư cấp mới"},
	{"capital.added", "Vốn đầu tư tăng thêm"},
	{"capital.reduced", "Vốn đầu tư điều chỉnh giảm"},
}

var inForce = []pair{
	{"projects.active", "Số dự án còn hiệu lực"},
	{"capital.registered", "Tổng vốn đầu tư đăng ký"},
	{"capital.realized", "Vốn đầu tư thực hiện"},
}

var zones = []pair{
	{"zones.operating", "Số KCN đã đi vào hoạt động"},
	{"zones.area", "Tổng diện tích các KCN đang hoạt động"},
	{"zones.wastewater", "Số KCN có trạm xử lý nước thải tập trung"},
}

var business = []pair{
	{"revenue", "Tổng doanh thu"},
	{"exports", "Giá trị xuất khẩu"},
	{"imports", "Giá trị nhập khẩu"},
	{"budget", "Nộp ngân sách nhà nước"},
	{"jobs", "Lao động"},
}

// sectionItems are the rows under I to IV, FDI and DDI as dashes under each indicator.
func sectionItems(r report) []item {
	items := []item{{number: "I", label: "THU HÚT ĐẦU TƯ TRONG NĂM"}}
	n := 0
	both := func(list []pair) {
		for _, p := range list {
			if _, ok := r.actual(p.base + ".fdi"); !ok {
				continue
			}
			n++
			parent := item{number: fmt.Sprint(n), label: r.label(p.base, p.label)}
			if r.parents && unitOf(p.base) != "USD" {
				parent.shows = p.base
			}
			items = append(items, parent)
			if r.parents && parent.shows != "" {
				items = append(items, item{label: "Trong đó:"})
			}
			items = append(items, item{"-", "FDI", p.base + ".fdi"}, item{"-", "DDI", p.base + ".ddi"})
		}
	}
	both(attracted)
	items = append(items, item{number: "II", label: fmt.Sprintf("LŨY KẾ ĐẾN 31/12/%d", r.year)})
	n = 0
	both(inForce)
	items = append(items, item{number: "III", label: "HẠ TẦNG CÁC KHU CÔNG NGHIỆP"})
	items = append(items, list(r, zones)...)
	items = append(items, item{number: "IV", label: "KẾT QUẢ SẢN XUẤT KINH DOANH"})
	return append(items, list(r, business)...)
}

func list(r report, pairs []pair) []item {
	var items []item
	for i, p := range pairs {
		items = append(items, item{fmt.Sprint(i + 1), r.label(p.base, p.label), p.base})
	}
	return items
}

// originItems are the rows with FDI and DDI as the headings.
func originItems(r report) []item {
	var items []item
	for i, o := range []struct{ code, title string }{
		{"fdi", "DỰ ÁN CÓ VỐN ĐẦU TƯ NƯỚC NGOÀI (FDI)"}, {"ddi", "DỰ ÁN CÓ VỐN ĐẦU TƯ TRONG NƯỚC (DDI)"},
	} {
		items = append(items, item{number: []string{"A", "B"}[i], label: o.title}, item{number: "I", label: "Trong năm"})
		for n, p := range []pair{
			{"projects.new", "Số dự án cấp mới"},
			{"projects.adjusted", "Số lượt dự án điều chỉnh"},
			{"capital.attracted", "Tổng vốn đầu tư cấp mới và tăng thêm"},
			{"capital.new", "Vốn đăng ký cấp mới"},
			{"capital.added", "Vốn đăng ký tăng thêm"},
			{"capital.reduced", "Vốn điều chỉnh giảm"},
			{"projects.revoked", "Số dự án bị thu hồi"},
		} {
			items = append(items, item{fmt.Sprint(n + 1), p.label, p.base + "." + o.code})
		}
		items = append(items, item{number: "II", label: fmt.Sprintf("Lũy kế đến hết năm %d", r.year)})
		for n, p := range []pair{
			{"projects.active", "Số dự án còn hiệu lực"}, {"capital.registered", "Tổng vốn đăng ký"}, {"capital.realized", "Tổng vốn thực hiện"},
		} {
			items = append(items, item{fmt.Sprint(n + 1), p.label, p.base + "." + o.code})
		}
	}
	items = append(items, item{number: "C", label: "HẠ TẦNG KHU CÔNG NGHIỆP"})
	items = append(items, list(r, zones)...)
	items = append(items, item{number: "D", label: "HOẠT ĐỘNG SẢN XUẤT KINH DOANH"})
	return append(items, list(r, business)...)
}
