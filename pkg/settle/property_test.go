package settle_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/settle"
)

// cell is what a claim is made from: Run writes into claims, so each run needs its own.
type cell struct {
	table, row, col int
	indicator       string
	role            figure.Role
	digits          int64
	places          int32
	share           settle.Share
	zone            string
	flags           [5]bool
}

// drawCells draws the claims of a report. Many are of the same figure, many agree, and
// many are parts that add up.
func drawCells(t *rapid.T) []cell {
	kinds := []string{"jobs", "budget", "budget.fdi", "budget.ddi", "capital.registered.fdi", "capital.new.fdi", "projects.active"}
	kinds = kinds[:rapid.IntRange(1, len(kinds)).Draw(t, "kinds")]
	at := map[[3]int]bool{}
	var cells []cell
	for range rapid.IntRange(0, 14).Draw(t, "cells") {
		c := cell{
			table:     rapid.IntRange(0, 1).Draw(t, "table"),
			row:       rapid.IntRange(1, 6).Draw(t, "row"),
			col:       rapid.IntRange(1, 3).Draw(t, "col"),
			indicator: rapid.SampledFrom(kinds).Draw(t, "indicator"),
			role:      rapid.SampledFrom([]figure.Role{figure.Actual, figure.Actual, figure.Actual, figure.Estimate, figure.Plan}).Draw(t, "role"),
			digits:    int64(rapid.IntRange(0, 30).Draw(t, "digits")),
			places:    int32(rapid.IntRange(0, 2).Draw(t, "places")),
			share:     rapid.SampledFrom([]settle.Share{settle.Whole, settle.Whole, settle.OfZone, settle.OfZone, settle.OfSection, settle.OfPlaces}).Draw(t, "share"),
		}
		for i := range c.flags {
			c.flags[i] = rapid.IntRange(0, 7).Draw(t, "flag") == 0
		}
		if c.share == settle.OfZone {
			c.zone = rapid.SampledFrom([]string{"a", "b", "c", "d", "e"}).Draw(t, "zone")
		}
		if place := [3]int{c.table, c.row, c.col}; !at[place] {
			at[place] = true
			cells = append(cells, c)
		}
	}
	return cells
}

// claims makes the claims of cells in a given order.
func claims(c *catalogue.Catalogue, cells []cell, order []int) settle.Input {
	year := figure.YearOf(2018)
	in := settle.Input{Catalogue: c, File: "a.xlsx", Period: year, Target: year, Room: new(settle.Room)}
	tables := []*settle.Table{in.Room.Table(), in.Room.Table()}
	for _, n := range order {
		of := cells[n]
		place := diag.Place{File: in.File, Sheet: strconv.Itoa(of.table), Cell: fmt.Sprintf("%c%d", 'A'+of.col, of.row)}
		value := quantity.New(of.digits, -of.places)
		out := in.Room.Claim()
		out.Outcome, out.Labels, out.Place = new(settle.Outcome), quoted(place.String()), place
		out.Indicator = c.Indicator(of.indicator)
		out.Figure = figure.Figure{
			Key:   figure.Key{Indicator: of.indicator, Period: year, Role: of.role},
			Value: value, Places: of.places, Unit: out.Indicator.Unit, Raw: value.String(), Estimate: of.role == figure.Estimate,
			Sources: []figure.Source{{File: in.File, Sheet: place.Sheet, Cell: place.Cell}},
		}
		out.Spot = settle.Spot{Table: tables[of.table], Row: of.row, Col: of.col}
		out.Share, out.Zone, out.Economic, out.Above = of.share, of.zone, of.flags[0], of.flags[1]
		out.Doubts = settle.Doubts{Presumed: of.flags[2], Inherited: of.flags[3], Bare: of.flags[4]}
		in.Claims = append(in.Claims, out)
	}
	return in
}

// inOrder numbers cells in the order in which they were drawn.
func inOrder(cells []cell) []int {
	order := make([]int, len(cells))
	for i := range order {
		order[i] = i
	}
	return order
}

// outcomes lists what became of the claims, by place.
func outcomes(in settle.Input) []string {
	var list []string
	for _, c := range in.Claims {
		list = append(list, c.Place.String()+" "+became(c))
	}
	slices.Sort(list)
	return list
}

// TestAnyOrder checks that the order of the claims does not matter.
func TestAnyOrder(t *testing.T) {
	c := load(t)
	rapid.Check(t, func(t *rapid.T) {
		cells := drawCells(t)
		order := inOrder(cells)
		in := claims(c, cells, order)
		figures, findings := settle.Run(in)
		rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0)).Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		again := claims(c, cells, order)
		others, more := settle.Run(again)
		if got, want := fmt.Sprint(others), fmt.Sprint(figures); got != want {
			t.Errorf("%v in another order\n%v", got, want)
		}
		if got, want := outcomes(again), outcomes(in); !slices.Equal(got, want) {
			t.Errorf("%q in another order\n%q", got, want)
		}
		if got, want := describe(again, nil, more), describe(in, nil, findings); sortedLines(got) != sortedLines(want) {
			t.Errorf("%s in another order\n%s", got, want)
		}
	})
}

func sortedLines(text string) string {
	return strings.Join(slices.Sorted(strings.Lines(text)), "")
}

// TestOneState checks that every claim ends in exactly one state, and that a finding
// mentions what is taken back.
func TestOneState(t *testing.T) {
	c := load(t)
	rapid.Check(t, func(t *rapid.T) {
		cells := drawCells(t)
		in := claims(c, cells, inOrder(cells))
		_, findings := settle.Run(in)
		for _, c := range in.Claims {
			if n := states(c); n != 1 {
				t.Errorf("%s is in %d states: %+v", c.Place, n, *c.Outcome)
			}
			if c.TakenBack != nil && !spokenOf(c, in.Claims, findings) {
				t.Errorf("%s was taken back by %s and nobody says so", c.Place, c.TakenBack.Name)
			}
		}
	})
}

// states counts the states that a claim is in.
func states(c *settle.Claim) int {
	n := 0
	for _, is := range []bool{c.TakenBack != nil, c.LeftOut != "", c.Becomes != nil && c.LeftOut == ""} {
		if is {
			n++
		}
	}
	return n
}

// spokenOf reports whether a finding mentions a claim that was taken back: it is on the
// claim's figure or, if the labels name none for sure, on the first claim in its row or
// its column.
func spokenOf(c *settle.Claim, claims []*settle.Claim, findings diag.List) bool {
	return slices.ContainsFunc(findings, func(f diag.Finding) bool {
		if f.Indicator != "" {
			return f.Indicator == c.Figure.Indicator && f.Period == c.Figure.Period.String()
		}
		return slices.ContainsFunc(claims, func(d *settle.Claim) bool {
			return d.Place == f.Place && d.Table == c.Table && (d.Row == c.Row || d.Col == c.Col)
		})
	})
}

// TestExact checks that each figure has a key of its own and equals exactly one of its
// sources, or their sum.
func TestExact(t *testing.T) {
	c := load(t)
	rapid.Check(t, func(t *rapid.T) {
		cells := drawCells(t)
		in := claims(c, cells, inOrder(cells))
		figures, _ := settle.Run(in)
		seen := map[figure.Key]bool{}
		used := map[diag.Place]bool{}
		for _, f := range figures {
			if seen[f.Key] {
				t.Errorf("%v twice", f.Key)
			}
			seen[f.Key] = true
			var sum quantity.Decimal
			for _, s := range f.Sources {
				i := slices.IndexFunc(in.Claims, func(c *settle.Claim) bool { return c.Place == diag.Place(s) })
				sum = sum.Add(in.Claims[i].Figure.Value)
				if in.Claims[i].Becomes == nil || used[in.Claims[i].Place] {
					t.Errorf("%v is of %s, which is none or of another", f.Key, in.Claims[i].Place)
				}
				used[in.Claims[i].Place] = true
			}
			if !sum.Equal(f.Value) {
				t.Errorf("%v = %s, its sources add up to %s", f.Key, f.Value, sum)
			}
		}
		for _, c := range in.Claims {
			if c.Becomes != nil && !used[c.Place] {
				t.Errorf("%s is used in no figure", c.Place)
			}
		}
	})
}

func load(t *testing.T) *catalogue.Catalogue {
	t.Helper()
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
