package page

import (
	"fmt"
	"io"

	"bloc/pkg/diag"
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
		points = append(points, part{Grid: gridOf(t, o.Lang, layout{id: fmt.Sprintf("t-points-%d", i+1), caption: t.Title[len(t.Title)-1]})})
	}
	d.add("ranking", words.ranking.Say(o.Lang), order...)
	d.add("points", words.points.Say(o.Lang), points...)
	d.findings(r.Result.Catalogue, findings, nil, o.Lang)
	return d.write(w, o)
}

// scoreColumn is the place of the scores in the printed order of a group.
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
