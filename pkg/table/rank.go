package table

import (
	"strconv"
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/rank"
)

// RankHeading is the title block of a ranking: the bloc, what it is, and the lines that say
// that it is not final.
func RankHeading(r *rank.Ranking, lang string) []string {
	title := r.Criteria.Title
	if title == "" {
		title = rankWords.title.Say(lang, Period(lang, r.Result.Period))
	}
	return append([]string{r.Result.Catalogue.Bloc.Heading.In(lang), title}, r.Result.Status(lang)...)
}

// Rank lays out a ranking: the order of each group with the points by criterion, and for each
// criterion what the points come from.
func Rank(r *rank.Ranking, lang string) []*Table {
	var list []*Table
	for i, g := range r.Groups {
		t := rankOrder(r, g, lang)
		if i == 0 {
			t.Title = append(RankHeading(r, lang), t.Title...)
		}
		list = append(list, t)
	}
	list[len(list)-1].Notes = append(list[len(list)-1].Notes, rankRules(r, lang)...)
	for i := range r.Criteria.List {
		list = append(list, rankCriterion(r, i, lang))
	}
	return list
}

// rankOrder is the order of a group. A missing figure shows at its criterion.
func rankOrder(r *rank.Ranking, g rank.Standing, lang string) *Table {
	kind := r.Result.Catalogue.Bloc.Title().In(lang)
	t := &Table{Title: []string{g.Name}, Header: []string{rankWords.rank.Say(lang), kind, rankWords.score.Say(lang)}, Right: []bool{true, false, true}}
	for _, c := range r.Criteria.List {
		t.Header = append(t.Header, rankWords.most.Say(lang, c.Name, c.Weight))
		t.Right = append(t.Right, true)
	}
	for _, b := range g.Boards {
		row := []Cell{Text(strconv.Itoa(b.Rank)), Text(r.Result.Catalogue.Member(b.Member).Name), Number(b.Score, 2)}
		for _, p := range b.Points {
			if p.Value.Valid {
				row = append(row, Number(p.Points, 2))
			} else {
				row = append(row, Text(rankWords.lacking.Say(lang)))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	if len(g.Absent) > 0 {
		t.Notes = append(t.Notes, rankWords.absent.Say(lang, names(r.Result, g.Absent)))
	}
	return t
}

// rankRules are the rules of a ranking that are the program's, or the user's choice.
func rankRules(r *rank.Ranking, lang string) []string {
	return []string{rankWords.missing[r.Criteria.Missing].Say(lang), rankWords.ties.Say(lang)}
}

// rankCriterion shows what the points of one criterion come from.
func rankCriterion(r *rank.Ranking, at int, lang string) *Table {
	c := &r.Criteria.List[at]
	t := &Table{
		Title:  []string{"", rankSubject(r.Result.Catalogue, c, lang)},
		Header: []string{r.Result.Catalogue.Bloc.Title().In(lang), rankWords.figures.Say(lang), rankWords.measures[c.Measure].Say(lang), rankWords.points.Say(lang)},
		Right:  []bool{false, false, true, true},
	}
	for _, g := range r.Groups {
		for _, b := range g.Boards {
			p := b.Points[at]
			row := []Cell{Text(r.Result.Catalogue.Member(b.Member).Name), Text(rankFigures(r, p, lang)), {}, Text(rankWords.lacking.Say(lang))}
			if p.Value.Valid {
				row[2], row[3] = Number(p.Value.Decimal, RankPlaces(r.Result.Catalogue, c)), Number(p.Points, 2)
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// RankPlaces is the number of decimals with which a criterion's values are shown.
func RankPlaces(c *catalogue.Catalogue, of *rank.Criterion) int32 {
	if of.Measure == rank.Value || of.Measure == rank.Ratio {
		return c.Unit(c.UnitOf(of.Of)).Places
	}
	return 2
}

// rankSubject says what a criterion measures, as "Vốn FDI: Hoàn thành kế hoạch (%), Tổng vốn …".
func rankSubject(c *catalogue.Catalogue, of *rank.Criterion, lang string) string {
	return rankWords.subject.Say(lang, of.Name, rankWords.measures[of.Measure].Say(lang), c.Label(of.Of).In(lang))
}

// rankFigures are the figures that points come from, in words.
func rankFigures(r *rank.Ranking, p rank.Points, lang string) string {
	var list []string
	for _, f := range p.Figures {
		role := f.Role
		if f.Estimate && role == figure.Actual {
			role = figure.Estimate
		}
		text := RoleName(role, lang) + " "
		if p.Criterion.Measure == rank.Ratio {
			text = r.Result.Catalogue.Label(f.Indicator).In(lang) + " "
		}
		list = append(list, text+r.Result.Catalogue.Amount(f.Value, r.Result.Catalogue.UnitOf(f.Indicator)).In(lang))
	}
	if p.Criterion.Measure == rank.Contribution {
		if t := r.Result.Total(p.Criterion.Of); t != nil && len(list) > 0 {
			list = append(list, rankWords.all.Say(lang, r.Result.Catalogue.Amount(t.Value, t.Indicator.Unit).In(lang)))
		}
	}
	return strings.Join(list, "; ")
}

// rankWords are the texts of rankings.
var rankWords = struct {
	title, rank, score, most, points, figures, lacking, absent, ties, subject, all diag.Text

	measures map[rank.Measure]diag.Text
	missing  map[rank.Absence]diag.Text
}{
	title:   diag.Text{Vi: "Xếp hạng các đơn vị %s", En: "Ranking of the boards, %s"},
	rank:    diag.Text{Vi: "Hạng", En: "Rank"},
	score:   diag.Text{Vi: "Tổng điểm", En: "Score"},
	most:    diag.Text{Vi: "%s (tối đa %v)", En: "%s (at most %v)"},
	points:  diag.Text{Vi: "Điểm", En: "Points"},
	figures: diag.Text{Vi: "Số liệu", En: "Figures"},
	lacking: diag.Text{Vi: "thiếu số liệu", En: "no figure"},
	absent:  diag.Text{Vi: "Không xếp hạng vì không có số liệu của tiêu chí nào: %s.", En: "Without a rank, for no criterion has a figure: %s."},
	ties:    diag.Text{Vi: "Các đơn vị bằng điểm cùng một hạng; hạng liền sau được bỏ qua.", En: "Boards of one score share the rank; the next one is left out."},
	subject: diag.Text{Vi: "%[1]s: %[2]s, %[3]s", En: "%[1]s: %[2]s, %[3]s"},
	all:     diag.Text{Vi: "toàn khối %s", En: "all boards %s"},
	measures: map[rank.Measure]diag.Text{
		rank.Completion:   {Vi: "So với kế hoạch (%%)", En: "As %% of plan"},
		rank.Growth:       {Vi: "Tăng/giảm so với năm trước (%%)", En: "Growth on the year before (%%)"},
		rank.Contribution: {Vi: "Tỷ trọng trong toàn khối (%%)", En: "Share of all boards (%%)"},
		rank.Value:        {Vi: "Giá trị", En: "Value"},
		rank.Ratio:        {Vi: "Tỷ lệ", En: "Ratio"},
	},
	missing: map[rank.Absence]diag.Text{
		rank.Zero:     {Vi: "Tiêu chí thiếu số liệu được 0 điểm.", En: "A criterion without a figure brings no points."},
		rank.LeaveOut: {Vi: "Tiêu chí thiếu số liệu không tính; tổng điểm quy đổi từ các tiêu chí còn lại theo cùng thang điểm.", En: "A criterion without a figure does not count; the score is that of the others, on the same scale."},
	},
}
