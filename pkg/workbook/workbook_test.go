package workbook_test

import (
	"bytes"
	"context"
	"sync"
	"testing"
	"time"

	"bloc/pkg/aggregate"
	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
	"bloc/pkg/sheet"
	"bloc/pkg/workbook"
	"bloc/pkg/xlsx"
)

var year = figure.YearOf(2018)

// options are those of most tests: no time, no place.
var options = workbook.Options{Lang: "vi", Program: "bloc test"}

// reports makes a report of every member: all core indicators and some others,
// plans of most members, the year before of some, amounts that do not come out
// even in binary fractions.
func reports(t *testing.T, c *catalogue.Catalogue) []*figure.Report {
	t.Helper()
	return reportsOf(c)
}

func reportsOf(c *catalogue.Catalogue) []*figure.Report {
	var list []*figure.Report
	for n, m := range c.MembersOn(year.End()) {
		r := &figure.Report{
			Path: "reports/BC " + m.ID + " #1.xlsx", SHA256: "0123", Member: m.ID, Period: year,
			Document: "12/BC-BQL", Date: "2019-01-10",
		}
		for k, i := range c.Indicators {
			if !i.Core && i.ID != "capital.added.fdi" && i.ID != "projects.revoked.fdi" {
				continue
			}
			value := quantity.New(int64(1000*(n+1)+137*k), 0)
			if !c.Unit(i.Unit).Count {
				value = value.Add(quantity.New(int64(7*n+k+1), -2))
			}
			state(r, i, figure.Actual, year, value)
			if n%3 > 0 {
				state(r, i, figure.Plan, year, value.Mul(quantity.New(3, 0)))
			}
			if n < 9 {
				state(r, i, figure.Previous, year.Previous(), value.Sub(quantity.New(31, 0)))
			}
		}
		list = append(list, r)
	}
	return list
}

func state(r *figure.Report, i *catalogue.Indicator, role figure.Role, p figure.Period, value quantity.Decimal) {
	r.Figures = append(r.Figures, figure.Figure{
		Key: figure.Key{Indicator: i.ID, Period: p, Role: role}, Member: r.Member, Value: value, Unit: i.Unit,
		Raw: value.String(), RawUnit: "đơn vị",
		Sources: []figure.Source{{File: r.Path, Sheet: "BC năm's", Cell: sheet.Ref(len(r.Figures)+1, 5)}},
	})
}

var loadOnce = sync.OnceValues(func() (*catalogue.Catalogue, error) { return catalogue.Load(nil) })

func load(t *testing.T) *catalogue.Catalogue {
	t.Helper()
	c, err := loadOnce()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func remove(r *figure.Report, indicator string, role figure.Role) {
	for i, f := range r.Figures {
		if f.Indicator == indicator && f.Role == role {
			r.Figures = append(r.Figures[:i], r.Figures[i+1:]...)
			return
		}
	}
}

// complete is the result of all reports.
func complete(t *testing.T) *aggregate.Result {
	t.Helper()
	c := load(t)
	return aggregate.Sum(c, year, reports(t, c))
}

// incomplete is a result with all that can be lacking: a member, single figures,
// one of the two figures of a ratio, plans and the year before.
func incomplete(t *testing.T) *aggregate.Result {
	t.Helper()
	c := load(t)
	all := reports(t, c)[:10]
	remove(all[0], "revenue", figure.Actual)
	remove(all[2], "capital.realized.fdi", figure.Actual)
	remove(all[3], "capital.registered.ddi", figure.Actual)
	remove(all[4], "exports", figure.Plan)
	for i := range all[5].Figures {
		f := &all[5].Figures[i]
		f.Raw, f.RawUnit = "=1+1", "@đơn vị"
		if f.Role == figure.Actual {
			f.Role, f.Estimate = figure.Estimate, true
		}
	}
	return aggregate.Sum(c, year, all)
}

// two is the result of two reports only.
func two(t *testing.T) *aggregate.Result {
	t.Helper()
	c := load(t)
	return aggregate.Sum(c, year, reports(t, c)[:2])
}

// findings are some that a run could have.
func findings() diag.List {
	f := diag.MemberMissing.At(diag.Place{File: "=cmd|' /C calc'!A1"}).With("name", diag.Same("+A"))
	f.Member = "ninh-binh"
	return diag.List{f}
}

func write(t *testing.T, r *aggregate.Result, list diag.List, o workbook.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := workbook.Write(&b, r, list, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func read(t *testing.T, data []byte) *sheet.Book {
	t.Helper()
	b, problems, err := xlsx.ReadBytes(context.Background(), "total.xlsx", data, sheet.DefaultLimits())
	if err != nil || b == nil || len(problems) > 0 {
		t.Fatalf("reading the book: %v %v", err, problems)
	}
	return b
}

// books are the two books that most tests look at, written once.
var books = map[string][]byte{}

// book returns the book "complete", without findings, or "incomplete", with some.
func book(t *testing.T, name string) []byte {
	t.Helper()
	if books[name] == nil {
		if name == "complete" {
			books[name] = write(t, complete(t), nil, options)
		} else {
			books[name] = write(t, incomplete(t), findings(), options)
		}
	}
	return books[name]
}

func TestSameBytes(t *testing.T) {
	first := book(t, "incomplete")
	if !bytes.Equal(first, write(t, incomplete(t), findings(), options)) {
		t.Fatal("the same result gave other bytes")
	}
	small := write(t, two(t), nil, options)
	for range 2 {
		if !bytes.Equal(small, write(t, two(t), nil, options)) {
			t.Fatal("the same small result gave other bytes")
		}
	}
	dated := options
	dated.Created = time.Date(2019, 1, 15, 8, 0, 0, 0, time.UTC)
	if bytes.Equal(small, write(t, two(t), nil, dated)) {
		t.Error("a time that was asked for is not in the book")
	}
}
