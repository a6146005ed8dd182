package settle

import (
	"iter"
	"slices"

	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// hiddenSubtotal returns the claim of a row among zones that is, in every column, the sum of the
// rows right below or above it; nil if there is none. By the outline such a row is a zone, by its
// figures it is a section, and nothing decides between the two.
//
// A table may list thousands of zones, too many to add up every run of rows for each of them.
// Cumulative sums of weights rule out most rows: no run of rows has their weight.
func (s *settler) hiddenSubtotal(parts []*Claim) *Claim {
	if s.zones == nil {
		s.zones = zoneRows(s.claims)
	}
	list := make([]zoneRow, len(parts))
	for i, p := range parts {
		if p.Table == parts[0].Table {
			list[i] = s.zones[p.row()]
		}
	}
	run := addUp(list)
	for i, p := range parts {
		if run.below(i) && list[i].isSumOf(slices.Values(list[i+1:])) || run.above(i) && list[i].isSumOf(upwards(list[:i])) {
			return p
		}
	}
	return nil
}

func upwards(list []zoneRow) iter.Seq[zoneRow] {
	return func(yield func(zoneRow) bool) {
		for _, r := range slices.Backward(list) {
			if !yield(r) {
				return
			}
		}
	}
}

// row identifies a row among those of all tables.
type row struct {
	table  *Table
	number int
}

func (c *Claim) row() row { return row{c.Table, c.Row} }

// zoneRow is the figures in a row of a single zone. The zero value is a row without any.
type zoneRow struct {
	claims []*Claim // those of zones in the row
	weight quantity.Decimal
}

// values are the figures of a row; the last one counts for each key.
type values map[figure.Key]quantity.Decimal

func (r *zoneRow) addTo(sum values) {
	own := values{}
	for _, c := range r.claims {
		if c.Share == OfZone {
			own[c.Figure.Key] = c.Figure.Value
		}
	}
	for k, v := range own {
		sum[k] = sum[k].Add(v)
	}
}

// isSumOf reports whether the figures of a row are the sums of its first two or more neighbours,
// with enough figures to rule out chance.
func (r *zoneRow) isSumOf(neighbours iter.Seq[zoneRow]) bool {
	own, sum := values{}, values{}
	r.addTo(own)
	if len(own) < 2 {
		return false
	}
	n := 0
	for other := range neighbours {
		other.addTo(sum)
		if n++; n > 1 && own.equal(sum) {
			return true
		}
	}
	return false
}

func (v values) equal(sum values) bool {
	for k, one := range v {
		if other, met := sum[k]; !met || !one.Equal(other) {
			return false
		}
	}
	return len(v) == len(sum)
}

// zoneRows finds, among claims in reading order, the rows with figures of single zones.
func zoneRows(claims []*Claim) map[row]zoneRow {
	rows := map[row]zoneRow{}
	factors := map[figure.Key]quantity.Decimal{}
	for start := 0; start < len(claims); {
		end := start + 1
		for end < len(claims) && claims[end].row() == claims[start].row() {
			end++
		}
		r := zoneRow{claims: claims[start:end]}
		r.weigh(factors)
		rows[claims[start].row()] = r
		start = end
	}
	return rows
}

// weigh gives a row its weight: the sum of its figures, each multiplied by a factor of its
// key. Rows with different figures rarely weigh the same.
func (r *zoneRow) weigh(factors map[figure.Key]quantity.Decimal) {
	own := values{}
	r.addTo(own)
	for _, c := range r.claims {
		k := c.Figure.Key
		factor, met := factors[k]
		if !met {
			n := int64(len(factors))
			factor = quantity.New(n*n*firstFactor+1, 0)
			factors[k] = factor
		}
		r.weight = r.weight.Add(own[k].Mul(factor))
		delete(own, k)
	}
}

// firstFactor is a prime larger than most figures.
const firstFactor = 1_000_003

// running holds the cumulative weights of rows.
type running struct {
	rows        []zoneRow
	sums        []quantity.Decimal // weights of all rows before each row, and of all rows
	first, last map[string]int     // the first and the last index of a sum in sums
}

func addUp(rows []zoneRow) running {
	r := running{rows, make([]quantity.Decimal, len(rows)+1), map[string]int{}, map[string]int{}}
	for i := range r.sums {
		if i > 0 {
			r.sums[i] = r.sums[i-1].Add(rows[i-1].weight)
		}
		text := r.sums[i].String()
		if _, met := r.first[text]; !met {
			r.first[text] = i
		}
		r.last[text] = i
	}
	return r
}

// below reports whether two or more rows right below a row may add up to its weight.
func (r *running) below(i int) bool {
	end, met := r.last[r.sums[i+1].Add(r.rows[i].weight).String()]
	return met && end >= i+3
}

// above reports whether two or more rows right above a row may add up to its weight.
func (r *running) above(i int) bool {
	start, met := r.first[r.sums[i].Sub(r.rows[i].weight).String()]
	return met && start <= i-2
}
