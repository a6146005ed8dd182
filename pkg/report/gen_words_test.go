package report_test

import (
	"os"
	"strings"

	"go.yaml.in/yaml/v3"
)

// labels are ways to write an indicator below a heading that says FDI or DDI.
var labels = map[string][]string{
	"projects.new":       {"Số dự án cấp mới", "Số dự án được cấp mới GCNĐKĐT", "Số DA cấp mới", "Số lượng dự án cấp mới"},
	"projects.adjusted":  {"Số lượt dự án điều chỉnh", "Lượt điều chỉnh GCNĐKĐT", "Số lượt điều chỉnh", "Lượt dự án điều chỉnh GCNĐKĐT"},
	"capital.new":        {"Vốn đăng ký cấp mới", "Vốn đầu tư cấp mới", "Tổng vốn cấp mới"},
	"capital.added":      {"Vốn tăng thêm", "Vốn đầu tư tăng thêm", "Vốn điều chỉnh tăng"},
	"capital.attracted":  {"Tổng vốn đầu tư cấp mới và tăng thêm", "Vốn cấp mới và điều chỉnh tăng", "Tổng VĐT cấp mới và tăng thêm", "Vốn đăng ký cấp mới và tăng thêm"},
	"projects.active":    {"Số dự án còn hiệu lực", "Lũy kế số dự án còn hiệu lực", "Số DA còn hiệu lực", "Tổng số dự án còn hiệu lực"},
	"capital.registered": {"Lũy kế tổng vốn đăng ký", "Tổng vốn đầu tư đăng ký lũy kế", "Lũy kế VĐT đăng ký", "Tổng vốn đăng ký lũy kế đến nay"},
	"capital.realized":   {"Lũy kế vốn thực hiện", "Vốn đầu tư thực hiện lũy kế", "Lũy kế vốn đầu tư đã giải ngân", "Vốn thực hiện lũy kế đến 31/12/{year}"},
	"zones.operating":    {"Số KCN đã đi vào hoạt động", "Số KCN đang vận hành", "Số khu công nghiệp đang hoạt động"},
	"zones.area":         {"Tổng diện tích các KCN đang hoạt động", "Diện tích đất tự nhiên các KCN đã đi vào hoạt động"},
	"zones.wastewater":   {"Số KCN có trạm XLNT tập trung", "KCN có nhà máy xử lý nước thải tập trung", "Số KCN có hệ thống xử lý nước thải tập trung"},
	"revenue":            {"Tổng doanh thu", "Doanh thu của các doanh nghiệp", "Doanh thu"},
	"exports":            {"Giá trị xuất khẩu", "Kim ngạch XK", "Tổng kim ngạch xuất khẩu"},
	"imports":            {"Giá trị nhập khẩu", "Kim ngạch NK", "Nhập khẩu"},
	"budget":             {"Nộp ngân sách nhà nước", "Nộp NSNN", "Nộp ngân sách"},
	"jobs":               {"Tổng số lao động", "Lao động", "Số lao động"},
}

var (
	flows   = []string{"projects.new", "projects.adjusted", "capital.new", "capital.added", "capital.attracted"}
	stocks  = []string{"projects.active", "capital.registered", "capital.realized"}
	singles = []string{"zones.operating", "zones.area", "zones.wastewater", "revenue", "exports", "imports", "budget", "jobs"}
	ofZones = []string{"projects.active", "capital.registered", "capital.realized"}

	originNames = map[string][]string{
		"fdi": {"Dự án FDI", "Đầu tư nước ngoài (FDI)", "Dự án có vốn đầu tư nước ngoài", "Khu vực FDI", "FDI"},
		"ddi": {"Dự án DDI", "Đầu tư trong nước", "Dự án có vốn đầu tư trong nước (DDI)", "Khu vực DDI", "DDI"},
	}

	// units of the catalogue, as written, and by how many digits their figures are larger
	units = map[string][]unitText{
		"million-usd": {{"triệu USD", 0}, {"tr.USD", 0}, {"Triệu đô la Mỹ", 0}, {"nghìn USD", 3}, {"USD", 6}, {"tỷ USD", -3}},
		"billion-vnd": {{"tỷ đồng", 0}, {"tỉ đồng", 0}, {"tỷ VNĐ", 0}, {"triệu đồng", 3}, {"nghìn tỷ đồng", -3}, {"đồng", 9}},
		"ha":          {{"ha", 0}, {"ha", 0}, {"m2", 4}},
		"persons":     {{"người", 0}, {"người", 0}, {"nghìn người", -3}},
		"times":       {{"lượt", 0}, {"lượt", 0}, {"lượt dự án", 0}},
		"projects":    {{"dự án", 0}, {"DA", 0}},
		"zones":       {{"KCN", 0}, {"khu", 0}},
	}
)

type unitText struct {
	text  string
	shift int32
}

// phrases are the lines of the vocabulary by what they mean: "measure=projects" and
// the like, without conditions.
func phrases() map[string][]string {
	data, err := os.ReadFile("../catalogue/data/words.yaml")
	if err != nil {
		panic(err)
	}
	var file struct {
		Words []struct {
			Means, Under map[string]string
			Weak, Whole  bool
			Axis         string
			Texts        []string
		}
		Short, Events any
	}
	if err := yaml.Unmarshal(data, &file); err != nil {
		panic(err)
	}
	list := map[string][]string{}
	for _, w := range file.Words {
		if len(w.Means) != 1 || len(w.Under) > 0 || w.Weak || w.Whole || w.Axis != "" {
			continue
		}
		for axis, value := range w.Means {
			list[axis+"="+value] = append(list[axis+"="+value], w.Texts...)
		}
	}
	return list
}

// spell draws one of the spellings that a line of the vocabulary stands for.
func (o *office) spell(line string) string {
	text, _ := o.choice(line)
	return strings.Join(strings.Fields(text), " ")
}

// choice reads alternatives up to a closing bracket and draws one.
func (o *office) choice(s string) (text, rest string) {
	options := []string{""}
	for s != "" && s[0] != ')' && s[0] != ']' {
		switch s[0] {
		case '|':
			options, s = append(options, ""), s[1:]
			continue
		case '[', '(':
			var one string
			optional := s[0] == '['
			one, s = o.choice(s[1:])
			if s = s[1:]; optional && o.coin() {
				one = ""
			}
			options[len(options)-1] += one
		default:
			options[len(options)-1] += s[:1]
			s = s[1:]
		}
	}
	return options[o.IntN(len(options))], s
}

// composed are the indicators whose labels may be put together from the vocabulary's
// own phrases, by measure and event.
var composed = map[string][2]string{
	"projects.new": {"measure=projects", "event=new"}, "projects.adjusted": {"measure=projects", "event=adjusted"},
	"projects.active": {"measure=projects", "event=active"}, "capital.registered": {"measure=capital", "event=registered"},
	"capital.new": {"measure=capital", "event=new"}, "capital.attracted": {"measure=capital", "event=attracted"},
	"revenue": {"measure=revenue"}, "exports": {"measure=exports"}, "imports": {"measure=imports"},
	"budget": {"measure=budget"}, "jobs": {"measure=jobs"},
}

// label draws the words for an indicator without its origin.
func (o *office) label(base string) string {
	if parts, ok := composed[base]; ok && o.IntN(3) == 0 {
		text := ""
		if base == "capital.registered" {
			text = "Lũy kế" // beside what is attracted in the year it has to be said
		}
		for _, p := range parts {
			if p != "" {
				text += " " + o.spell(o.one(o.phrases[p]...))
			}
		}
		return strings.TrimSpace(text)
	}
	return strings.ReplaceAll(o.one(labels[base]...), "{year}", o.yearText())
}
