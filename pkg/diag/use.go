package diag

import "strings"

// Use says whether the figures that a finding speaks of are in the totals.
type Use uint8

// The uses. The zero value is that nobody has asked yet.
const (
	Used   Use = iota + 1 // they are in the totals
	Unused                // they are in no total
	Beside                // it speaks of no figure
)

// word is the use for programs: true, false, or nothing where there is no figure.
func (u Use) word() string {
	switch u {
	case Used:
		return "true"
	case Unused:
		return "false"
	}
	return ""
}

// useWords are a finding's use as people read it.
var useWords = struct{ unused, doubtful, noted Text }{
	unused:   Text{"Chưa tính", "Not counted"},
	doubtful: Text{"Đã tính, còn nghi ngờ", "Counted, in doubt"},
	noted:    Text{"Đã tính, có ghi chú", "Counted, with a note"},
}

// UseWord says in the language whether the figures are counted; empty where there are none.
func (f Finding) UseWord(lang string) string {
	switch {
	case f.Use == Unused:
		return useWords.unused.In(lang)
	case f.IsQuestion():
		return useWords.doubtful.In(lang)
	case f.Use == Used:
		return useWords.noted.In(lang)
	}
	return ""
}

// IsOpen reports whether nobody has answered the finding.
func (f Finding) IsOpen() bool { return f.Answered == nil }

// IsQuestion reports whether the finding is a question that is open on a figure in a total.
func (f Finding) IsQuestion() bool { return f.Severity == Warning && f.IsOpen() && f.Use == Used }

// Contains reports whether another place lies in this one: its file, a sheet of it, or a
// range of cells. A place that names nothing contains nothing.
func (p Place) Contains(q Place) bool {
	switch {
	case p.File == "" || p.File != q.File:
		return false
	case p.Sheet == "" && p.Cell == "":
		return true
	case p.Sheet != q.Sheet:
		return false
	case p.Cell == "" || p.Cell == q.Cell:
		return true
	}
	inner, outer := areaOf(q.Cell), areaOf(p.Cell)
	return inner != area{} && outer.union(inner) == outer
}

// Open is what is left to settle of a result. The zero value is nothing.
type Open struct {
	Errors, Warnings int // findings that are as grave as the user asks to be kept from
	Questions        int // unanswered warnings on figures in totals
	Figures          int // those figures
	Asked            int // all questions on the sheet of them, also on figures that are in no total
}

// openWords say at the head of a result why it is not final.
var openWords = struct{ errors, warnings, both, questions, incomplete, lacking Text }{
	errors:     Text{"CÒN %d LỖI CHƯA XỬ LÝ", "NOT FINAL: errors to settle: %d"},
	warnings:   Text{"CÒN %d CẢNH BÁO CHƯA XỬ LÝ", "NOT FINAL: warnings to settle: %d"},
	both:       Text{"CÒN %d LỖI, %d CẢNH BÁO CHƯA XỬ LÝ", "NOT FINAL: errors to settle: %d, warnings: %d"},
	questions:  Text{"CÒN %d CÂU HỎI VỀ %d SỐ LIỆU", "NOT FINAL: open questions: %d, on figures: %d"},
	incomplete: Text{"BẢN CHƯA HOÀN CHỈNH: %d/%d %s đã báo cáo", "INCOMPLETE: %d of %d %s have reported"},
	lacking:    Text{"BẢN CHƯA HOÀN CHỈNH: %d chỉ tiêu chủ yếu còn thiếu số liệu của %s đã báo cáo", "INCOMPLETE: %d core indicators lack a figure of a %s that has reported"},
}

// Lines say what is left to settle, for the head of a result; none where nothing is.
func (o Open) Lines(lang string) []string {
	var lines []string
	switch {
	case o.Errors > 0 && o.Warnings > 0:
		lines = append(lines, openWords.both.Say(lang, o.Errors, o.Warnings))
	case o.Errors > 0:
		lines = append(lines, openWords.errors.Say(lang, o.Errors))
	case o.Warnings > 0:
		lines = append(lines, openWords.warnings.Say(lang, o.Warnings))
	}
	if o.Questions > 0 {
		lines = append(lines, openWords.questions.Say(lang, o.Questions, o.Figures))
	}
	return lines
}

// Gaps are what a result still lacks: members, and core indicators that some member that
// has reported does not state.
type Gaps struct{ Reported, Expected, Lacking int }

// Lines say what is lacking, with the names of the bloc's members and of one of them.
func (g Gaps) Lines(lang string, members, member Text) []string {
	var lines []string
	if g.Reported < g.Expected {
		lines = append(lines, openWords.incomplete.Say(lang, g.Reported, g.Expected, members.In(lang)))
	}
	if g.Lacking > 0 {
		lines = append(lines, openWords.lacking.Say(lang, g.Lacking, member.In(lang)))
	}
	return lines
}

// WriteOpen writes the fields of every JSON output that say how final it is: the number of
// open questions, and the lines at the head of the other outputs where there are any.
func (o Open) WriteOpen(j *JSON, head []string) {
	j.Object("open_questions", func() {
		j.Int("count", o.Questions)
		j.Int("figures", o.Figures)
		if o.Asked > 0 {
			j.Int("asked", o.Asked)
		}
	})
	if len(head) > 0 {
		j.Texts("not_final", head)
	}
}

// CountOpen counts the open findings that are at least as grave as a severity, 0 for none,
// and the questions among the findings.
func (l List) CountOpen(threshold Severity) Open {
	var o Open
	for _, f := range l {
		switch {
		case f.IsOpen() && f.Severity == Error && threshold >= Error:
			o.Errors++
		case f.IsOpen() && f.Severity == Warning && threshold >= Warning:
			o.Warnings++
		}
		if f.IsQuestion() {
			o.Questions++
		}
	}
	return o
}

// counting are the words for how many findings there are.
type counting struct {
	of                      map[Severity]Text
	figures, answered, some Text
}

// parts lists how many there are of the severities that are to be named.
func (c *counting) parts(lang string, of func(Severity) (n int, named bool)) string {
	var list []string
	for s := Error; s <= Note; s++ {
		if n, named := of(s); named {
			list = append(list, c.of[s].Say(lang, n))
		}
	}
	return strings.Join(list, ", ")
}

// on says on how many figures they are, where these are some.
func (c *counting) on(lang string, figures int) string {
	if figures == 0 {
		return ""
	}
	return c.figures.Say(lang, figures)
}

// countWords say how many findings there are.
var countWords = counting{
	of: map[Severity]Text{
		Error: {"%d lỗi", "errors: %d"}, Warning: {"%d cảnh báo", "warnings: %d"}, Note: {"%d ghi chú", "notes: %d"},
	},
	figures:  Text{", về %d số liệu", ", on figures: %d"},
	answered: Text{"%d mục đã giải trình", "answered: %d"},
	some:     Text{"; chỉ nêu %d mục theo --member, --severity", "; listed by --member, --severity: %d"},
}

// Counts says how many findings of each severity are open and on how many figures they
// are, how many are answered, and how many of all are listed where that is not all.
func (l List) Counts(lang string) string {
	of, figures, answered := l.open()
	parts := countWords.parts(lang, func(s Severity) (int, bool) { return of[s], true })
	return parts + countWords.on(lang, figures) + "; " + countWords.answered.Say(lang, answered) + l.some(lang)
}

// Brief is Counts without the zeros; empty where all are zero.
func (l List) Brief(lang string) string {
	of, figures, answered := l.open()
	text := countWords.parts(lang, func(s Severity) (int, bool) { return of[s], of[s] > 0 }) + countWords.on(lang, figures)
	if answered > 0 && text != "" {
		text += "; "
	}
	if answered > 0 {
		text += countWords.answered.Say(lang, answered)
	}
	return text + l.some(lang)
}

// open counts the open findings by severity and the figures that they are on, and the
// answered ones.
func (l List) open() (of [Note + 1]int, figures, answered int) {
	for _, f := range l {
		if f.Answered != nil {
			answered++
			continue
		}
		of[f.Severity]++
		if f.Cell != "" || f.Count > 0 {
			figures += f.Cells()
		}
	}
	return of, figures, answered
}

// some says how many are listed where that is not all.
func (l List) some(lang string) string {
	listed := len(l.Listed())
	if listed == len(l) {
		return ""
	}
	return countWords.some.Say(lang, listed)
}

// insteadWords are added to what is found on a file that nothing depends on.
var insteadWords = struct{ message, hint Text }{
	message: Text{"; không cần đến tệp này: %s", "; this file is not needed: %s"},
	hint:    Text{"chuyển tệp này đi nơi khác; nếu đây mới là bản đúng thì bỏ bản kia, hoặc đề nghị đơn vị gửi lại", "move this file elsewhere; if it is the right one, take the other out or ask the board to send it again"},
}

// Instead returns the finding, which is on a file that is not needed, with what there is
// instead.
func (f Finding) Instead(what Text) Finding { return f.With(instead, what) }

// instead is the name of the argument.
const instead = "instead"

// heard is the name of the argument of what a board said to a finding that its words do not
// settle.
const heard = "heard"

// heardWords come before the hint of such a finding.
var heardWords = Text{"đơn vị trả lời: \"%s\"", "the board says: \"%s\""}

// Heard returns the finding with what a board said to it.
func (f Finding) Heard(words string) Finding { return f.With(heard, Same(words)) }

// BoardSays is what a board said to the finding, in the language; empty for nothing.
func (f Finding) BoardSays(lang string) string {
	words, ok := f.Args[heard]
	if !ok {
		return ""
	}
	return heardWords.Say(lang, words.In(lang))
}
