package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// TestPages looks at the pages of the samples in a browser: the charts are drawn, the
// figures are those of the JSON, nothing is asked of the network, nothing stands on the
// console, and at no width does a page scroll sideways.
func TestPages(t *testing.T) {
	if testing.Short() {
		t.Skip("it starts a browser")
	}
	path := browserPath()
	if path == "" {
		t.Skip("there is no Chromium")
	}
	t.Parallel()
	folder := t.TempDir()
	b := startBrowser(t, path)
	for _, page := range []struct {
		name   string
		bars   int // at least
		curves int
		args   []string
	}{
		{"totals", 100, 0, []string{"aggregate", reportsOf(2018), "--previous", reportsOf(2017)}},
		{"changes", 20, 0, []string{"diff", reportsOf(2017), reportsOf(2018)}},
		{"series", 0, 20, []string{"trend", reportsOf(2017), reportsOf(2018)}},
		{"check", 0, 0, []string{"check", reportsOf(2018), "--previous", reportsOf(2017)}},
		{"ranking", 10, 0, []string{"rank", reportsOf(2018), "--previous", reportsOf(2017), "--criteria", criteriaFile(t, folder)}},
	} {
		file := filepath.Join(folder, page.name+".html")
		var errs bytes.Buffer
		status := run(t.Context(), append(page.args, "-q", "-o", file, "-o", strings.TrimSuffix(file, ".html")+".json"), streams{out: &bytes.Buffer{}, err: &errs, env: func(string) string { return "" }})
		if status != statusComplete && status != statusAwaited {
			t.Fatalf("%s: status %d: %s", page.name, status, errs.String())
		}
		b.open(file)
		b.holds(page.name, fmt.Sprintf("%d bars are drawn", page.bars), fmt.Sprintf(`[...document.querySelectorAll("svg.bars rect")].filter(r => r.getAttribute("width") > 0).length >= %d`, page.bars))
		b.holds(page.name, fmt.Sprintf("%d curves are drawn", page.curves), fmt.Sprintf(`[...document.querySelectorAll("svg.curve polyline")].filter(p => p.getBoundingClientRect().width > 0).length >= %d`, page.curves))
		b.holds(page.name, "every link leads somewhere", `[...document.querySelectorAll("a")].every(a => a.getAttribute("href").startsWith("#") && document.getElementById(decodeURIComponent(a.hash.slice(1))))`)
		for _, width := range []int64{360, 800, 1400} {
			b.do(chromedp.EmulateViewport(width, 900))
			b.holds(page.name, fmt.Sprintf("nothing is wider than %d pixels", width), "document.documentElement.scrollWidth <= innerWidth")
		}
		b.quiet(page.name)
	}
	b.open(filepath.Join(folder, "totals.html"))
	b.figures(filepath.Join(folder, "totals.json"))
	b.keyboard()
	b.print()
}

func reportsOf(year int) string { return fmt.Sprintf("../../testdata/reports/%d", year) }

// criteriaFile writes criteria to rank by.
func criteriaFile(t *testing.T, folder string) string {
	path := filepath.Join(folder, "criteria.yaml")
	text := "missing: zero\ncriteria:\n  - {name: A, measure: growth, of: exports, weight: 60, from: 0, to: 20}\n"
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// browserPath is where a Chromium is installed; empty where none is.
func browserPath() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// browser is a browser with what it was asked to load and what it said of the page.
type browser struct {
	*testing.T
	ctx context.Context
	url string

	mu   sync.Mutex
	said []string
}

func startBrowser(t *testing.T, path string) *browser {
	b := &browser{T: t}
	ctx, stop := context.WithTimeout(t.Context(), 2*time.Minute)
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewExecAllocator(ctx, append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox)...)
	t.Cleanup(cancel)
	b.ctx, cancel = chromedp.NewContext(ctx, chromedp.WithListener(b.listen))
	t.Cleanup(cancel)
	if err := chromedp.Do(b.ctx); err != nil {
		t.Skip("the browser does not start:", err)
	}
	for _, err := range []error{call(b.ctx, network.Enable, network.EnableParams{}), call(b.ctx, log.Enable, cdp.Empty{})} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return b
}

// listen notes what a page should not do.
func (b *browser) listen(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if e.Request.URL != b.url {
			b.said = append(b.said, "it asks for "+e.Request.URL)
		}
	case *runtime.EventConsoleAPICalled:
		b.said = append(b.said, "it writes to the console")
	case *runtime.EventExceptionThrown:
		b.said = append(b.said, "it throws "+e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		b.said = append(b.said, e.Entry.Text)
	}
}

// open loads a page.
func (b *browser) open(file string) {
	b.mu.Lock()
	b.url = "file://" + file
	b.mu.Unlock()
	b.do(chromedp.Navigate(b.url))
}

func (b *browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

// holds asks the page whether something is true.
func (b *browser) holds(page, what, expression string) {
	b.Helper()
	ok, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool]("!!("+expression+")"))
	if err != nil {
		b.Fatal(err)
	}
	if !ok {
		b.Errorf("%s: it does not hold that %s", page, what)
	}
}

// quiet holds that the page did nothing that it should not.
func (b *browser) quiet(page string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, line := range b.said {
		b.Errorf("%s: %s", page, line)
	}
	b.said = nil
}

// figures holds that totals and figures of boards are those of the JSON, and that a figure
// of the table opens its sources.
func (b *browser) figures(file string) {
	var want aggregateJSON
	data, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(data, &want)
	}
	if err != nil {
		b.Fatal(err)
	}
	shown, err := chromedp.Run(b.ctx, chromedp.Evaluate[map[string][]string](`Object.fromEntries(
		[...document.querySelectorAll("#sources tr[id], #sources tr.total, #sources summary")].map(row =>
			[row.id || row.closest("details").lastElementChild.id + (row.matches("tr") ? "-total" : ""), [...row.querySelectorAll("data")].map(d => d.value)]))`))
	if err != nil {
		b.Fatal(err)
	}
	holds := func(id, value string) {
		for _, v := range shown[id] {
			if v == value {
				return
			}
		}
		b.Errorf("%s shows %q, and the JSON has %s", id, shown[id], value)
	}
	for _, total := range want.Totals {
		if total.Value == "" {
			continue
		}
		holds("i-"+total.Indicator, total.Value)
		holds("i-"+total.Indicator+"-total", total.Value)
		for _, p := range total.Parts {
			holds("f-"+total.Indicator+"-"+p.Member, p.Value)
		}
	}
	b.do(chromedp.Click("#t-totals-box a[href='#i-exports']"))
	b.holds("totals", "a figure opens its sources", `document.getElementById("i-exports").closest("details").open && document.querySelector("#i-exports td.sources").checkVisibility()`)
}

// keyboard holds that the first key leads to the content, and that what is chosen is seen.
func (b *browser) keyboard() {
	b.open(strings.TrimPrefix(b.url, "file://"))
	b.do(chromedp.KeyEvent("\t"))
	b.holds("totals", "the first key leads to the content", `document.activeElement.matches("a.skip") && document.activeElement.getBoundingClientRect().left >= 0`)
	b.do(chromedp.KeyEvent("\r"))
	b.holds("totals", "the key opens the content", `document.activeElement.id == "main"`)
}

// call runs a command of the browser of which only the error matters.
func call[P, R any](ctx context.Context, command cdp.Command[P, R], params P) error {
	_, err := chromedp.Call(ctx, command, params)
	return err
}

// sheetOfPaper is where a sheet of paper begins in a PDF.
var sheetOfPaper = regexp.MustCompile(`/Type\s*/Page\b`)

// print holds that the page prints on few sheets.
func (b *browser) print() {
	pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	if err != nil {
		b.Fatal(err)
	}
	if n := len(sheetOfPaper.FindAll(pdf, -1)); n < 5 || n > 16 {
		b.Errorf("the page of totals prints on %d sheets", n)
	}
}
