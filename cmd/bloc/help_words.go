package main

import "bloc/pkg/diag"

// manual is the help on commands and flags, in both languages. A command is listed under its
// name, bloc under "bloc". A flag is listed under its name, or under the command and its name
// if commands have different flags of one name. %s stands for what the flag was made with: the
// formats or endings of its command.
var manual = struct {
	short, long, example, flags map[string]diag.Text
}{
	short: map[string]diag.Text{
		"bloc":       {Vi: "Tổng hợp báo cáo hằng năm của các đơn vị trong khối, có đối chiếu từng số liệu", En: "Sum the yearly reports of a bloc's members into totals that can be trusted"},
		"aggregate":  {Vi: "Cộng các báo cáo thành bảng tổng hợp toàn khối", En: "Sum reports into the totals of the bloc"},
		"check":      {Vi: "Kiểm tra báo cáo trước khi cộng: số nào sai, ai còn để trống", En: "Find what cannot be right in reports, before they are added up"},
		"explain":    {Vi: "Cho biết từng ô số của một báo cáo được hiểu thế nào, vì sao", En: "Show what became of every number cell of a report, and why"},
		"diff":       {Vi: "So sánh hai kỳ, hoặc hai bản của một kỳ: số nào thay đổi, do đâu", En: "Compare two periods, or two versions of one, and show what moved"},
		"trend":      {Vi: "Xếp số tổng hợp của nhiều kỳ thành dãy số liệu", En: "Show the totals of many periods as series"},
		"narrate":    {Vi: "Viết đoạn văn công bố kết quả của khối", En: "Write the paragraph that the bloc publishes"},
		"verify":     {Vi: "Tính lại một bảng đã công bố từ các báo cáo của nó, xem có khớp không", En: "Compute a published book anew from its reports and show whether it holds"},
		"rank":       {Vi: "Xếp hạng các đơn vị theo tiêu chí đã thống nhất", En: "Compare the boards by agreed criteria"},
		"form":       {Vi: "Ghi biểu báo cáo của một kỳ cho từng đơn vị", En: "Write the form of a period for each board"},
		"handover":   {Vi: "Gom vào một thư mục mọi thứ cần bàn giao cho Khối trưởng khóa sau", En: "Put what the next chair of the bloc needs into one folder"},
		"list":       {Vi: "Liệt kê chỉ tiêu, đơn vị, đơn vị tính, quy tắc kiểm tra", En: "Show what bloc knows: indicators, members, units, rules"},
		"man":        {Vi: "Ghi các trang hướng dẫn (man) vào một thư mục", En: "Write the manual pages into a folder"},
		"help":       {Vi: "Hướng dẫn về một lệnh", En: "Help about a command"},
		"completion": {Vi: "In tập lệnh để trình lệnh tự điền tên lệnh và tùy chọn", En: "Print the script that makes a shell complete commands and flags"},
		"bash":       {Vi: "Tập lệnh cho bash", En: "The script for bash"},
		"zsh":        {Vi: "Tập lệnh cho zsh", En: "The script for zsh"},
		"fish":       {Vi: "Tập lệnh cho fish", En: "The script for fish"},
		"powershell": {Vi: "Tập lệnh cho PowerShell", En: "The script for PowerShell"},
	},
	long: map[string]diag.Text{
		"bloc": {
			Vi: "bloc đọc báo cáo Excel hằng năm của các đơn vị trong khối, mỗi đơn vị một mẫu biểu và một cách ghi đơn vị tính, rồi cộng thành bảng tổng hợp. Mỗi ô số hoặc được tính, hoặc không tính vì một lý do nêu rõ, hoặc được báo lại kèm vị trí của ô.",
			En: "bloc reads the yearly Excel reports of a bloc's members, each in its own layout and units, and sums them. Every number cell is used, left out for a stated reason, or reported with its place."},
		"aggregate": {
			Vi: "Cộng các báo cáo thành bảng tổng hợp toàn khối. BÁO_CÁO là một tệp Excel, một thư mục chứa các tệp đó, hoặc một mẫu tên như *.xlsx; dấu - nghĩa là tên tệp được đọc từ đầu vào chuẩn, mỗi dòng một tên. Điều cần xem lại được in ra luồng lỗi chuẩn.",
			En: "Sum reports into the totals of the bloc. A REPORT is a workbook, a folder of workbooks, or a pattern; - reads file names from the standard input, one per line. Findings go to the standard error stream."},
		"check": {
			Vi: "Cho biết trước khi cộng những gì trong báo cáo không thể đúng: phép cộng, giới hạn, đơn vị tính, tỷ lệ ghi sẵn, thay đổi qua các năm, và ai còn để trống chỉ tiêu nào. BÁO_CÁO là một tệp Excel, một thư mục chứa các tệp đó, hoặc một mẫu tên; từng Ban Quản lý cũng tự kiểm tra tệp của mình theo cách này.",
			En: "Find what cannot be right in reports, before they are added up: sums, bounds, units, printed ratios, changes over time, and who left what blank. A REPORT is a workbook, a folder of workbooks, or a pattern. A board can check its own report in the same way."},
		"explain": {
			Vi: "Cho biết từng ô số của một báo cáo thành số liệu nào, hoặc vì sao không tính, theo những nhãn nào. CHỈ_TIÊU là mã hoặc tên của chỉ tiêu, như exports hoặc \"Giá trị xuất khẩu\"; khi nêu thì chỉ in các ô của chỉ tiêu đó.",
			En: "Show what became of every number cell of a report, and through which labels. INDICATOR is a code or a label, such as exports or \"Exports\"; it limits what is shown to its cells."},
		"diff": {
			Vi: "So sánh hai kỳ, hoặc hai bản của một kỳ, và cho biết số nào thay đổi. CŨ và MỚI, mỗi bên là một bảng tổng hợp, tệp JSON của bảng đó, một thư mục báo cáo, một mẫu tên, hoặc một báo cáo.",
			En: "Compare two periods, or two versions of one, and show what moved. Each of OLD and NEW is a consolidated workbook, its JSON, a folder of reports, a pattern or one report."},
		"trend": {
			Vi: "Xếp số tổng hợp của nhiều kỳ thành dãy số liệu. BẢNG là một bảng tổng hợp, tệp JSON của bảng đó, một thư mục báo cáo, một mẫu tên, hoặc một báo cáo, mỗi bên của một kỳ.",
			En: "Show the totals of many periods as series. A BOOK is a consolidated workbook, its JSON, a folder of reports, a pattern or one report, each of one period."},
		"narrate": {
			Vi: "Viết đoạn văn công bố kết quả của khối: thu hút đầu tư, số lũy kế, hạ tầng, sản xuất kinh doanh, so với năm trước và kế hoạch. BẢNG là một bảng tổng hợp hoặc tệp JSON của bảng đó; các báo cáo thì được cộng như với lệnh aggregate. Tệp .docx có kèm bảng tổng hợp.",
			En: "Write the paragraph that the bloc publishes: what was attracted, the totals to date, and the comparison with the year before and the plan. A BOOK is a consolidated workbook or its JSON; reports are summed first, as aggregate does. A .docx contains the table as well."},
		"verify": {
			Vi: "Tính lại một bảng đã công bố từ các báo cáo của nó. BẢNG tự ghi nó được lập từ những tệp nào (theo SHA-256), với tỷ giá, câu trả lời và số liệu năm trước nào; các tệp khác với tệp gốc được nêu tên và để ngoài. Mã kết thúc là 0 nếu mọi số liệu khớp, là 1 nếu có chỗ khác, mỗi chỗ nêu rõ ô.",
			En: "Compute a published book anew from its reports. The BOOK names the files it was made of (by SHA-256) and the rates, answers and figures of the year before that it rests on; other files are named and left aside. The exit status is 0 if every figure is the same; otherwise it is 1, and each difference is shown with its cell."},
		"rank": {
			Vi: "Xếp hạng các đơn vị theo tiêu chí trong tệp --criteria: mức hoàn thành kế hoạch, tăng trưởng, tỷ trọng, giá trị, tỷ lệ. Trọng số, thang điểm và nhóm do người dùng quy định, bloc không có sẵn tiêu chí nào. Mỗi điểm đi kèm số liệu đã dùng; đơn vị thiếu số liệu được ghi rõ.",
			En: "Compare the boards by the criteria of the file --criteria: completion of the plan, growth, contribution, value, ratio. Weights, bands and groups are yours; bloc has none of its own. Each score is shown with the figures it comes from and with what the board lacks."},
		"form": {
			Vi: "Ghi cho từng đơn vị một biểu báo cáo của kỳ tới: chỉ tiêu và đơn vị tính cố định, số liệu năm trước điền sẵn, ô nào nhận số gì và cách tính nêu ngay tại ô. Biểu đã điền được đọc lại đúng như vậy, kể cả khi thêm, bớt, chuyển dòng. Số liệu nhận trên giấy thì điền vào biểu của đơn vị rồi để cạnh các báo cáo.",
			En: "Write a form of the coming period for each board: indicators and units are fixed, last year's figures are filled in, and each cell says what to enter. A filled form is read back exactly, even after rows were added, deleted or moved. Type figures from paper into the board's form, and put it beside the reports."},
		"handover": {
			Vi: "Gom vào một thư mục mọi thứ cần bàn giao cho Khối trưởng khóa sau: các bảng tổng hợp cùng câu trả lời trong đó, các tệp và tỷ giá mà số liệu dựa vào, và một trang ghi việc cần làm theo thời gian.",
			En: "Put what the next chair of the bloc needs into one folder: the books with their answers, the files and rates they rest on, and a page that says what to do and when."},
		"list": {
			Vi: "Liệt kê những gì bloc biết: indicators là chỉ tiêu, members là đơn vị, units là đơn vị tính, rules là quy tắc kiểm tra. Thêm một mã để xem đầy đủ về mã đó.",
			En: "Show what bloc knows: indicators, members, units, rules. With a code, show all about it."},
		"completion": {
			Vi: "In ra tập lệnh để bash, zsh, fish hoặc PowerShell tự điền tên lệnh, tùy chọn và giá trị khi bấm phím Tab. Chẳng hạn với bash: source <(bloc completion bash)",
			En: "Print the script that makes bash, zsh, fish or PowerShell complete commands, flags and values when you press Tab. In bash: source <(bloc completion bash)"},
	},
	example: map[string]diag.Text{
		"bloc": {
			Vi: "bloc aggregate \"Báo cáo 2018\" -o \"Tổng hợp 2018.xlsx\"\nbloc check \"Báo cáo 2018\" --previous \"Tổng hợp 2017.xlsx\"\nbloc explain \"Báo cáo 2018/Hà Nam.xlsx\"\nbloc diff \"Tổng hợp 2017.xlsx\" \"Tổng hợp 2018.xlsx\"",
			En: "bloc aggregate reports -o total.xlsx\nbloc check reports --previous total-2017.xlsx\nbloc explain reports/ha-nam.xlsx\nbloc diff total-2017.xlsx total-2018.xlsx"},
		"aggregate": {
			Vi: "bloc aggregate \"Báo cáo 2018\"\nbloc aggregate \"Báo cáo 2018\" -o \"Tổng hợp 2018.xlsx\"\nbloc aggregate \"Báo cáo 2018\" --answers \"Tổng hợp 2018.xlsx\" -o \"Tổng hợp 2018.xlsx\"\nbloc aggregate \"Báo cáo 2018\" --by member --format csv",
			En: "bloc aggregate reports/*.xlsx\nbloc aggregate reports --by member\nbloc aggregate reports -o total.xlsx -o total.json\nbloc aggregate reports --format json --strict"},
		"check": {
			Vi: "bloc check \"Báo cáo 2018\"\nbloc check \"Báo cáo 2018\" --previous \"Tổng hợp 2017.xlsx\"\nbloc check \"Báo cáo 2018\" --return-to \"Trả lại các Ban\"",
			En: "bloc check reports/2018\nbloc check reports/2018 --previous reports/2017\nbloc check reports/2018 --previous total-2017.xlsx --explanations answers.yaml\nbloc check my-report.xlsx -o findings.xlsx"},
		"explain": {
			Vi: "bloc explain \"Báo cáo 2018/Hà Nam.xlsx\"\nbloc explain \"Báo cáo 2018/Hà Nam.xlsx\" \"Giá trị xuất khẩu\"",
			En: "bloc explain reports/ha-nam.xlsx\nbloc explain reports/ha-nam.xlsx capital.registered.fdi\nbloc explain reports/ha-nam.xlsx --format json"},
		"diff": {
			Vi: "bloc diff \"Tổng hợp 2017.xlsx\" \"Tổng hợp 2018.xlsx\"\nbloc diff \"Báo cáo 2017\" \"Báo cáo 2018\" --by member --only exports\nbloc diff \"Tổng hợp 2017.xlsx\" \"Báo cáo 2018\" -o \"So sánh.xlsx\"",
			En: "bloc diff total-2017.xlsx total-2018.xlsx\nbloc diff reports/2017 reports/2018 --by member --only exports\nbloc diff total-2017.json reports/2018 -o diff.xlsx\nbloc diff total-2017.json total-2018.json --threshold 5% --exit-code"},
		"trend": {
			Vi: "bloc trend \"Tổng hợp 2016.xlsx\" \"Tổng hợp 2017.xlsx\" \"Báo cáo 2018\" -o \"Dãy số liệu.xlsx\"",
			En: "bloc trend total-*.json\nbloc trend total-2016.xlsx total-2017.xlsx reports/2018 -o trend.xlsx"},
		"narrate": {
			Vi: "bloc narrate \"Tổng hợp 2018.xlsx\" --previous \"Tổng hợp 2017.xlsx\" -o \"Kết quả 2018.docx\"",
			En: "bloc narrate total-2018.xlsx --previous total-2017.xlsx\nbloc narrate reports -o paragraph.docx"},
		"verify": {
			Vi: "bloc verify \"Tổng hợp 2018.xlsx\" \"Báo cáo 2018\"",
			En: "bloc verify total-2018.xlsx reports/2018"},
		"rank": {
			Vi: "bloc rank \"Tổng hợp 2018.xlsx\" --previous \"Tổng hợp 2017.xlsx\" --criteria \"Tiêu chí.yaml\" -o \"Xếp hạng.xlsx\"",
			En: "bloc rank total-2018.xlsx --previous total-2017.xlsx --criteria criteria.yaml -o ranking.xlsx"},
		"form": {
			Vi: "bloc form --period 2019 --previous \"Tổng hợp 2018.xlsx\" -o \"Biểu 2019\"",
			En: "bloc form --period 2019 --previous total-2018.xlsx -o forms"},
		"handover": {
			Vi: "bloc handover \"Tổng hợp 2017.xlsx\" \"Tổng hợp 2018.xlsx\" -o \"Bàn giao\"",
			En: "bloc handover total-2017.xlsx total-2018.xlsx -o handover"},
		"list": {
			Vi: "bloc list indicators\nbloc list members --format json\nbloc list rules unit-missing",
			En: "bloc list indicators\nbloc list members --format json\nbloc list rules unit-missing"},
	},
	flags: map[string]diag.Text{
		"all":                {Vi: "mọi chỉ tiêu, không chỉ các chỉ tiêu chủ yếu", En: "all indicators, not only the core ones"},
		"form period":        {Vi: "`KỲ` của biểu, như 2019", En: "`PERIOD` of the forms, such as 2019"},
		"form previous":      {Vi: "`BẢNG` đã công bố của năm trước, hoặc các báo cáo năm trước, để điền sẵn", En: "`BOOK` published for the year before, or its reports, to fill in"},
		"answers":            {Vi: "`TỆP` có câu trả lời: bảng tổng hợp do bloc lập đã điền câu trả lời, hoặc YAML (dùng được nhiều lần)", En: "`FILE` with answers to questions: a book of bloc's in which they are filled in, or YAML (repeatable)"},
		"baseline":           {Vi: "`TỆP` YAML ghi số liệu trước đây của phần lãnh thổ mới nhập vào đơn vị", En: "YAML `FILE` with the earlier figures of territory that successors took over"},
		"by":                 {Vi: "dòng của bảng và của CSV: `CÁCH` là indicator (chỉ tiêu) hoặc member (đơn vị)", En: "rows of the table and of the CSV: `WAY` is indicator or member"},
		"catalogue":          {Vi: "`THƯ_MỤC` có các tệp bổ sung cho danh mục", En: "`FOLDER` whose files add to the catalogue"},
		"explanations":       {Vi: "`TỆP` YAML có giải trình cho những điều các quy tắc nêu ra", En: "YAML `FILE` with answers to findings of rules"},
		"criteria":           {Vi: "`TỆP` YAML ghi các tiêu chí xếp hạng", En: "YAML `FILE` of the criteria"},
		"rank previous":      {Vi: "so với `BẢNG` đã công bố của năm trước, hoặc các báo cáo năm trước", En: "`BOOK` published for the year before, or its reports, to compare with"},
		"color":              {Vi: "tô màu mức độ của điều cần xem, `KHI` là auto (khi in ra màn hình), always hoặc never", En: "colour the severities, `WHEN` is auto (on a terminal), always or never"},
		"exit-code":          {Vi: "kết thúc với mã 5 nếu có thay đổi từ ngưỡng trở lên", En: "exit with 5 if something changed by at least the threshold"},
		"fail-on":            {Vi: "`MỨC` làm cho mã kết thúc là 1: error (lỗi), warning (cảnh báo) hoặc never (không mức nào)", En: "`SEVERITY` that makes the exit status 1: error, warning or never"},
		"folder":             {Vi: "ghi vào `THƯ_MỤC` này; chưa có thì được tạo", En: "write into this `FOLDER`; it is created if needed"},
		"force":              {Vi: "ghi đè cả tệp không do bloc lập hoặc đã bị sửa tay", En: "overwrite a file that is not bloc's or was changed by hand"},
		"format":             {Vi: "in ra theo `DẠNG`: %s", En: "print in this `FORMAT`: %s"},
		"help":               {Vi: "in hướng dẫn này", En: "print this help"},
		"lang":               {Vi: "`NGÔN_NGỮ`: vi hoặc en (mặc định lấy ở biến môi trường BLOC_LANG, không có thì là vi)", En: "`LANGUAGE`: vi or en (default: the variable BLOC_LANG, else vi)"},
		"map":                {Vi: "`TỆP` YAML ghi những gì báo cáo không tự nói được (dùng được nhiều lần)", En: "YAML `FILE` with what the reports leave unclear (repeatable)"},
		"member":             {Vi: "chỉ liệt kê những điều cần xem về `ĐƠN_VỊ` này (dùng được nhiều lần)", En: "list only the findings on this `MEMBER` (repeatable)"},
		"membership":         {Vi: "khi có sáp nhập, so sánh theo cùng lãnh thổ hay theo tên: `CÁCH` là restated hoặc as-reported", En: "across mergers compare the same territory or the same names: `WAY` is restated or as-reported"},
		"only":               {Vi: "chỉ in các `CHỈ_TIÊU` này, hoặc mọi chỉ tiêu dưới một mã như capital.registered", En: "show only these `INDICATORS`, or all below a code such as capital.registered"},
		"output":             {Vi: "ghi kết quả vào `TỆP` %s (dùng được nhiều lần)", En: "write the result to a %s `FILE` (repeatable)"},
		"password-file":      {Vi: "`TỆP` ghi các mật khẩu để mở báo cáo, mỗi dòng một mật khẩu", En: "`FILE` of passwords that open reports, one per line"},
		"period":             {Vi: "`KỲ` của các báo cáo, như 2018 hoặc 2018-H1 (mặc định: kỳ mà mọi báo cáo cùng nêu)", En: "`PERIOD` of the reports, such as 2018 or 2018-H1 (default: the one that all reports name)"},
		"prefer":             {Vi: "`TỆP`, nêu đường dẫn hoặc tên, được dùng khi hai báo cáo của một đơn vị khác nhau (dùng được nhiều lần)", En: "`FILE` (path or name) to use where two reports of a member differ (repeatable)"},
		"aggregate previous": {Vi: "so với `BẢNG` đã công bố của năm trước, hoặc các báo cáo năm trước, thay cho cột năm trước của báo cáo năm nay", En: "`BOOK` published for the year before, or its reports, to compare with instead of the reports' own columns"},
		"check previous":     {Vi: "đối chiếu với `BÁO_CÁO` của kỳ trước, hoặc bảng tổng hợp kỳ trước (tên khác: --against)", En: "`REPORTS` of the period before, or its consolidated book, to compare with (also --against)"},
		"explain previous":   {Vi: "`BẢNG` đã công bố của năm trước, hoặc các báo cáo năm trước, để số liệu làm chứng cho cách hiểu nhãn", En: "`BOOK` published for the year before, or its reports: its figures help to read unclear labels"},
		"narrate previous":   {Vi: "so với `BẢNG` đã công bố của năm trước, hoặc các báo cáo năm trước", En: "`BOOK` published for the year before, or its reports, to compare with"},
		"quiet":              {Vi: "chỉ in kết quả, không in những điều cần xem và thông báo", En: "print the result without findings and messages"},
		"rate":               {Vi: "`TỶ_GIÁ`, số đồng cho 1 USD, như 2018=23000 hoặc ha-noi:2018=22750 (dùng được nhiều lần)", En: "`RATE` in VND per USD, such as 2018=23000 or ha-noi:2018=22750 (repeatable)"},
		"return-to":          {Vi: "ghi vào `THƯ_MỤC` này bản trả lại cho từng Ban: tệp của Ban, có ghi những điều cần xem ngay tại ô", En: "write each board's workbook with the findings on its cells into this `FOLDER`"},
		"severity":           {Vi: "chỉ liệt kê những điều cần xem ở `MỨC` này: error, warning hoặc note (dùng được nhiều lần)", En: "list only the findings of this `SEVERITY`: error, warning or note (repeatable)"},
		"sort":               {Vi: "xếp số lớn lên trước theo `THỨ_TỰ`: change, growth hoặc contribution (contribution cần --by member)", En: "largest first by this `ORDER`: change, growth or contribution (the last only with --by member)"},
		"strict":             {Vi: "không ghi gì nếu mã kết thúc không phải là 0", En: "write nothing unless the exit status is 0"},
		"suggest":            {Vi: "ghi `TỆP` mới làm điểm bắt đầu cho --map: nhãn chưa hiểu cùng các tên gần giống, ô thiếu đơn vị tính, tất cả là chú thích", En: "write a new `FILE` for --map to start from: unknown labels with similar names, and cells without a unit, all as comments"},
		"threshold":          {Vi: "chỉ in các thay đổi từ `TỶ_LỆ` phần trăm trở lên, như 5%%", En: "show only changes of at least this `PERCENTAGE`, such as 5%%"},
		"top":                {Vi: "chỉ in `N` dòng đầu", En: "show only the first `N` rows"},
		"version":            {Vi: "in phiên bản", En: "print the version"},
		"write-explanations": {Vi: "thêm vào `TỆP` này một mục để trống cho mỗi điều còn mở", En: "add an empty entry for every open finding to this `FILE`"},
		"no-descriptions":    {Vi: "không kèm lời giải thích", En: "without descriptions"},
	},
}

// helpWords are the words around the help texts.
var helpWords = struct {
	usage, command, flags, flagsHead, examples, defaults, statuses, start, more diag.Text
}{
	usage:     diag.Text{Vi: "Cách dùng:", En: "Usage:"},
	command:   diag.Text{Vi: "LỆNH", En: "COMMAND"},
	flags:     diag.Text{Vi: "[tùy chọn]", En: "[flags]"},
	flagsHead: diag.Text{Vi: "Tùy chọn:", En: "Flags:"},
	examples:  diag.Text{Vi: "Ví dụ:", En: "Examples:"},
	defaults:  diag.Text{Vi: "(mặc định: %s)", En: "(default: %s)"},
	statuses: diag.Text{
		Vi: "Mã kết thúc: 0 là bản cuối; 1 còn điều phải xử lý; 2 dòng lệnh sai; 3 không làm được việc; 4 còn chờ báo cáo, số liệu hoặc câu trả lời; 5 có thay đổi (diff --exit-code).",
		En: "Exit status: 0 final, 1 findings, 2 wrong command line, 3 could not do its work, 4 members, figures or answers awaited, 5 changed (diff --exit-code)."},
	start: diag.Text{
		Vi: "Bắt đầu: để các tệp báo cáo vào một thư mục rồi chạy\n  bloc aggregate THƯ_MỤC -o \"Tổng hợp.xlsx\"\nTrên Windows không cần gõ lệnh: kéo thư mục đó thả lên biểu tượng của bloc.",
		En: "To begin, put the reports into a folder and run\n  bloc aggregate FOLDER -o total.xlsx\nOn Windows nothing has to be typed: drop that folder on the icon of bloc."},
	more: diag.Text{Vi: "Xem 'bloc LỆNH --help' về từng lệnh.", En: "See 'bloc COMMAND --help' for a command."},
}

// groups are the commands in the course of a year.
var groups = []struct {
	title diag.Text
	names []string
}{
	{diag.Text{Vi: "Khi báo cáo về:", En: "When reports come in:"}, []string{"form", "check", "explain", "aggregate"}},
	{diag.Text{Vi: "Khi đã có bảng tổng hợp:", En: "When the totals are there:"}, []string{"narrate", "diff", "trend", "rank", "verify"}},
	{diag.Text{Vi: "Khi bàn giao cho khóa sau:", En: "At the handover:"}, []string{"handover"}},
	{diag.Text{Vi: "Lúc nào cũng dùng được:", En: "At any time:"}, []string{"list", "help", "completion", "man"}},
}

// placeholders are the words for arguments in Vietnamese.
var placeholders = map[string]string{
	"REPORT": "BÁO_CÁO", "INDICATOR": "CHỈ_TIÊU", "OLD": "CŨ", "NEW": "MỚI", "BOOK": "BẢNG",
	"FOLDER": "THƯ_MỤC", "CODE": "MÃ", "PERIOD": "KỲ", "FILE": "TỆP", "COMMAND": "LỆNH",
}
