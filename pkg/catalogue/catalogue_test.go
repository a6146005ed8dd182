package catalogue_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"bloc/pkg/catalogue"
)

func TestLoad(t *testing.T) {
	if _, err := catalogue.Load(nil); err != nil {
		t.Fatal(err)
	}
}

// TestRelations holds that a user's rules add to the built-in ones, replace them by
// their first code, and are refused where they name what is not there.
func TestRelations(t *testing.T) {
	load := func(rules string) (*catalogue.Catalogue, error) {
		return catalogue.Load(fstest.MapFS{"rules.yaml": {Data: []byte(rules)}})
	}
	base, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	c, err := load(`
bounds: [{part: jobs.foreign, whole: jobs}, {part: zones.leased, whole: zones.area}]
sums: [{whole: capital.attracted.fdi, parts: [capital.new.fdi]}]
steady: [projects.active.fdi]`)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(c.Bounds), len(base.Bounds)+1; got != want {
		t.Errorf("%d bounds, want %d", got, want)
	}
	if len(c.Sums) != len(base.Sums) || len(c.Sums[0].Parts) != 1 {
		t.Errorf("the sums are %v", c.Sums)
	}
	if !c.Indicator("projects.active.fdi").Steady || !c.Indicator("exports").Steady {
		t.Error("steady indicators do not add up")
	}
	for rules, says := range map[string]string{
		`bounds: [{part: jobz, whole: jobs}]`:                                    `unknown indicator "jobz"`,
		`sums: [{whole: exports, parts: [budget]}]`:                              "the unit of budget differs from that of exports",
		`balances: [{stock: capital.registered.fdi, in: [[capital.new.ddi]]}]`:   "the unit of capital.new.ddi differs",
		`cumulative: [nothing]`:                                                  `unknown indicator "nothing"`,
		`balances: [{stock: capital.registered.fdi, inn: [[capital.new.fdi]]}]`:  `there is no key "inn"; expected one of: stock, in, out`,
		`balances: [{stock: projects.active.fdi, in: [], out: [projects.gone]}]`: `unknown indicator "projects.gone"`,
		`balances: [{stock: projects.active.fdi, in: [[capital.new.fdi]]}]`:      "the unit of capital.new.fdi differs from that of projects.active.fdi",
	} {
		if _, err := load(rules); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v, want %q", rules, err, says)
		}
	}
}

// TestOwnAxes holds that the words of a user's catalogue may depend on axes that the
// built-in one does not have, and how many of them there may be.
func TestOwnAxes(t *testing.T) {
	load := func(words string) (*catalogue.Catalogue, error) {
		return catalogue.Load(fstest.MapFS{"words.yaml": {Data: []byte("words:\n" + words)}})
	}
	c, err := load(`
- {texts: [zz], means: {colour: red}}
- {texts: [yy], means: {measure: exports}, under: {colour: red}}`)
	if err != nil {
		t.Fatal(err)
	}
	sense := func(text string) *catalogue.Phrase {
		found := c.Words.Split(c.Words.Words(text), func(*catalogue.Phrase, int, int) bool { return true })
		return found[0].Sense
	}
	says, asks := sense("zz").Means[0], sense("yy").Under[0]
	if says != asks || c.AxisName(says.Axis) != "colour" || c.ValueName(says.Value) != "red" {
		t.Errorf("%v is said and %v is asked for", says, asks)
	}
	if _, err := load(`- {texts: [zz], means: {a: x, b: x, c: x, d: x}}`); err == nil || !strings.Contains(err.Error(), "3 axes of its own") {
		t.Errorf("four axes: %v", err)
	}
}

// TestLoadIsAlone holds that a user's catalogue changes nothing for the next one
// that is loaded: what is compiled into the program is shared by all.
func TestLoadIsAlone(t *testing.T) {
	before, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	extra, err := catalogue.Load(fstest.MapFS{
		"units.yaml":   {Data: []byte(`units: [{id: ha, label: {vi: mẫu}}]`)},
		"members.yaml": {Data: []byte(`members: [{id: ha-noi, name: Hà Lội, names: [Hà Lội], from: "1900-01-01"}]`)},
		"words.yaml":   {Data: []byte(`{short: {ĐT: điện thoại}, words: [{texts: [doanh thu], means: {measure: exports}}]}`)},
		"rules.yaml":   {Data: []byte(`bounds: [{part: zones.leased, whole: zones.area}]`)},
	})
	if err != nil {
		t.Fatal(err)
	}
	after, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	if said := show(extra); said == show(before) {
		t.Errorf("the user's catalogue changes nothing: %s", said)
	}
	if show(before) != show(after) {
		t.Errorf("%s was loaded, and now %s", show(before), show(after))
	}
}

// show writes down what a catalogue makes of a few things.
func show(c *catalogue.Catalogue) string {
	text := fmt.Sprint(c.Digest, c.Unit("ha").Label, c.Member("ha-noi").Names, c.Bounds, c.Words.Words("ĐT"))
	for _, m := range c.Words.Split(c.Words.Words("doanh thu"), func(*catalogue.Phrase, int, int) bool { return true }) {
		text += fmt.Sprint(m.Sense.Means)
	}
	return text
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := catalogue.Load(nil); err != nil {
			b.Fatal(err)
		}
	}
}
