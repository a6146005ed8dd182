package rank

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// WriteJSON writes the ranking for programs, like every JSON output: each score with its
// points, the values measured for them, and the figures behind these.
func (r *Ranking) WriteJSON(w io.Writer, program, lang string, findings diag.List) error {
	c := r.Result.Catalogue
	return diag.WriteJSON(w, func(j *diag.JSON) {
		j.Head(program)
		j.Text("bloc", c.Bloc.ID)
		j.Text("period", r.Result.Period.String())
		j.Bool("complete", r.Result.Complete())
		r.Result.Open.WriteOpen(j, r.Result.Status(lang))
		j.Text("title", r.Criteria.Title)
		j.Text("missing", string(r.Criteria.Missing))
		diag.Objects(j, "groups", r.Groups, func(g *Standing) {
			j.Optional("name", g.Name)
			diag.Objects(j, "boards", g.Boards, func(b *Board) { b.write(j, c.Member(b.Member).Name) })
			j.Texts("absent", g.Absent)
		})
		findings.WriteJSON(j, lang)
	})
}

func (b *Board) write(j *diag.JSON, name string) {
	j.Text("member", b.Member)
	j.Text("name", name)
	j.Int("rank", b.Rank)
	j.Text("score", b.Score.StringFixed(decimals))
	j.Text("most", b.Most.String())
	j.Texts("without_figure", b.Missing)
	diag.Objects(j, "criteria", b.Points, func(p *Points) {
		j.Text("name", p.Criterion.Name)
		j.Text("measure", string(p.Criterion.Measure))
		j.Text("of", p.Criterion.Of)
		j.Text("weight", p.Criterion.Weight.String())
		j.Bool("counted", p.Counted)
		if p.Value.Valid {
			j.Text("value", p.Value.Decimal.String())
		}
		j.Text("points", p.Points.StringFixed(decimals))
		diag.Objects(j, "figures", p.Figures, func(f *Figure) { f.write(j) })
	})
}

func (f *Figure) write(j *diag.JSON) {
	j.Text("indicator", f.Indicator)
	j.Text("role", role(f.Role))
	j.Text("value", f.Value.String())
	j.Bool("estimate", f.Estimate)
	j.Optional("file", f.Source.File)
	j.Optional("sheet", f.Source.Sheet)
	j.Optional("cell", f.Source.Cell)
}

// role names a role as all outputs for programs do: an estimate counts as an actual.
func role(r figure.Role) string {
	if r == figure.Estimate {
		r = figure.Actual
	}
	return r.String()
}

const header = "bloc,period,group,member,rank,score,criterion,measure,of,weight,counted,value,points"

// WriteCSV writes a row for each criterion of each member for programs: UTF-8, commas,
// decimal points, LF. A member without a rank has rows without points.
func (r *Ranking) WriteCSV(w io.Writer) error {
	rows := [][]string{strings.Split(header, ",")}
	start := []string{r.Result.Catalogue.Bloc.ID, r.Result.Period.String()}
	for _, g := range r.Groups {
		for _, b := range g.Boards {
			for _, p := range b.Points {
				value := ""
				if p.Value.Valid {
					value = p.Value.Decimal.String()
				}
				rows = append(rows, append(start[:2:2], diag.Plain(g.Name), b.Member, strconv.Itoa(b.Rank), b.Score.StringFixed(decimals),
					diag.Plain(p.Criterion.Name), string(p.Criterion.Measure), p.Criterion.Of, p.Criterion.Weight.String(),
					strconv.FormatBool(p.Counted), value, p.Points.StringFixed(decimals)))
			}
		}
		for _, id := range g.Absent {
			rows = append(rows, append(start[:2:2], diag.Plain(g.Name), id, "", "", "", "", "", "", "", "", ""))
		}
	}
	return csv.NewWriter(w).WriteAll(rows)
}
