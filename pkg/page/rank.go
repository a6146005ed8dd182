package page

import (
	"fmt"
	"io"

	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/rank"
	"bloc/pkg/table"
)

// WriteRank writes a ranking: the order of each group with bars of the scores, and for each
// criterion what its points come from.
func WriteRank(w io.Writer, r *rank.Ranking, findings diag.List, o Options) error {
	d := headed(table.RankHeading(r, o.Lang), r.Result.Status(o.Lang))
	tables := table.Rank(r, o.Lang)
	var order, points []part
	for i, g := range r.Groups {
		order = append(order, part{Grid: standings(g, tables[i], layout{id: fmt.Sprintf("t-rank-%d", i+1), caption: g.Name, stub: 1}, o.Lang)})
	}
	for i, t := range tables[len(r.Groups):] {
		g := gridOf(t, o.Lang, layout{id: fmt.Sprintf("t-points-%d", i+1), caption: t.Title[len(t.Title)-1]})
		g.sourced(o.Lang, func(row int) []source { return sourcesAt(r, row, i, o.Lang) })
		points = append(points, part{Grid: g})
	}
	d.add("ranking", words.ranking.Say(o.Lang), order...)
	d.add("points", words.points.Say(o.Lang), points...)
	d.findings(r.Result.Catalogue, findings, nil, o.Lang)
	return d.write(w, o)
}

// sourcesAt are the places of the figures behind a row of a criterion's points.
func sourcesAt(r *rank.Ranking, at, criterion int, lang string) []source {
	var list []source
	for _, g := range r.Groups {
		if at >= len(g.Boards) {
			at -= len(g.Boards)
			continue
		}
		for _, f := range g.Boards[at].Points[criterion].Figures {
			if f.Source == (figure.Source{}) {
				continue
			}
			place := diag.Place(f.Source)
			place.File = diag.Base(place.File)
			list = append(list, source{Of: table.RoleName(f.Role, lang), Place: diag.Printable(place.String())})
		}
		break
	}
	return list
}

// scoreColumn is the column of the scores in the printed order of a group.
const scoreColumn = 2

// standings is the order of a group.
func standings(g rank.Standing, t *table.Table, l layout, lang string) *grid {
	if l.caption == "" {
		l.caption, l.hidden = words.ranking.Say(lang), true
	}
	out := gridOf(t, lang, l)
	var s scale
	for _, b := range g.Boards {
		s.include(quantity.Some(b.Most))
		s.include(quantity.Some(b.Score))
	}
	out.column(scoreColumn, head{Text: words.bars.Say(lang), Class: "bar"}, func(row int) cell {
		drawn := &bars{Rects: []rect{s.bar(lanes(1)[0], 0, g.Boards[row].Score.InexactFloat64(), "a")}}
		return cell{Class: "bar", Bars: drawn}
	})
	return out
}
