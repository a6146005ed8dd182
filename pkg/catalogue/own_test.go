package catalogue_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"bloc/pkg/catalogue"
	"bloc/pkg/viet"
)

// load reads a user's folder of one file.
func load(name, text string) (*catalogue.Catalogue, error) {
	return catalogue.Load(fstest.MapFS{name: {Data: []byte(text)}})
}

// TestOwnBloc holds that a bloc of another id has its own members and no others, and that
// what it does not say of itself is as before.
func TestOwnBloc(t *testing.T) {
	const mekong = `
bloc: {id: mekong-delta, heading: {vi: KHỐI, en: BLOC}, letterhead: [Sở Kế hoạch]}
members: [{id: can-tho, name: Cần Thơ, names: [Cần Thơ], from: "2004-01-01"}]`
	c, err := load("members.yaml", mekong)
	if err != nil {
		t.Fatal(err)
	}
	if on := c.MembersOn(time.Date(2018, 12, 31, 0, 0, 0, 0, time.UTC)); len(on) != 1 || len(c.Members) != 1 || len(c.Successions) != 0 {
		t.Errorf("members %v, successions %v", c.Members, c.Successions)
	}
	if c.Bloc.ID != "mekong-delta" || c.Bloc.Heading.En != "BLOC" || c.Bloc.Member.En != "board" {
		t.Errorf("the bloc is %v", c.Bloc)
	}
	for text, want := range map[string]bool{"Sở Kế hoạch Cần Thơ": true, "Ban Quản lý các KCN Cần Thơ": false} {
		if got := c.Cues.In(viet.Fold(text)).Has(catalogue.CueOffice); got != want {
			t.Errorf("%q is a letterhead: %v", text, got)
		}
	}
	if c, err = load("members.yaml", strings.ReplaceAll(mekong, "mekong-delta", "red-river-delta")); err != nil {
		t.Fatal(err)
	}
	if c.Member("ha-noi") == nil || c.Member("can-tho") == nil || len(c.Successions) == 0 || c.Bloc.Heading.En != "BLOC" {
		t.Error("a bloc of the same id does not add to what is there")
	}
}

// TestInstead holds that a file may take the place of the embedded one of its name, and
// that what rests on that one is refused.
func TestInstead(t *testing.T) {
	const own = `
instead: true
indicators: [{id: exports, label: {vi: XK, en: Exports}, unit: million-usd, nature: flow, means: {measure: exports}}]`
	c, err := catalogue.Load(fstest.MapFS{
		"indicators.yaml": {Data: []byte(own)},
		"rules.yaml":      {Data: []byte("instead: true")},
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Indicators) != 1 || len(c.Derived) != 0 || len(c.Sections) != 0 || len(c.Members) == 0 {
		t.Errorf("%d indicators, %d ratios, %d sections, %d members", len(c.Indicators), len(c.Derived), len(c.Sections), len(c.Members))
	}
	if _, err := load("indicators.yaml", own); err == nil || !strings.Contains(err.Error(), `unknown indicator "projects.new"`) {
		t.Errorf("rules on indicators that are gone: %v", err)
	}
}

// TestUnnamed holds that an indicator which no words can name is refused with its place.
func TestUnnamed(t *testing.T) {
	const green = `indicators:
  - {id: zones.green, label: {vi: KCN xanh, en: Green zones}, unit: zones, nature: stock, core: true, means: {measure: zones, event: green}}`
	_, err := load("indicators.yaml", green)
	var unnamed *catalogue.UnnamedError
	if !errors.As(err, &unnamed) {
		t.Fatalf("got %v", err)
	}
	want := catalogue.UnnamedError{Indicator: "zones.green", File: "indicators.yaml", Line: 2, Axis: "event", Said: "green"}
	if *unnamed != want {
		t.Errorf("got %+v, want %+v", *unnamed, want)
	}
	if says := unnamed.In("vi"); !strings.Contains(says, "dòng 2: không cụm từ nào gọi tên được chỉ tiêu zones.green") {
		t.Errorf("in Vietnamese: %s", says)
	}
	if _, err := load("indicators.yaml", green+"\nwords: [{means: {event: green}, texts: [xanh]}]"); err != nil {
		t.Errorf("with words: %v", err)
	}
}
