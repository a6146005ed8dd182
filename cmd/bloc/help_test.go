package main

import (
	"bytes"
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
)

// TestManual holds that the help has words for every command and flag in both languages, and
// no words for any that there is not.
func TestManual(t *testing.T) {
	root := newRootCmd(streams{&bytes.Buffer{}, &bytes.Buffer{}, func(string) string { return "" }})
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	used := map[string]bool{}
	var visit func(cmd *cobra.Command)
	visit = func(cmd *cobra.Command) {
		name := cmd.Name()
		used[name] = true
		inBoth(t, "the command "+name, manual.short[name])
		if cmd.Long != "" && cmd.Parent() == root && name != "completion" || strings.Contains(cmd.Use, "…") {
			t.Errorf("%s has words outside the table", name)
		}
		cmd.InitDefaultHelpFlag()
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			key := name + " " + f.Name
			if _, ok := manual.flags[key]; !ok {
				key = f.Name
			}
			used[key] = true
			inBoth(t, name+" --"+f.Name, manual.flags[key])
			if said, text := describe(cmd, f, "vi"); strings.Contains(text, "%!") || strings.ContainsAny(text, "`") || said == "" && f.Value.Type() != "bool" {
				t.Errorf("%s --%s: %q %q", name, f.Name, said, text)
			}
		})
		for _, word := range regexp.MustCompile(`[A-Z]{3,}`).FindAllString(cmd.Use, -1) {
			if placeholders[word] == "" {
				t.Errorf("%s: %s has no word in Vietnamese", name, word)
			}
		}
		for _, sub := range cmd.Commands() {
			visit(sub)
		}
	}
	visit(root)
	listed := map[string]bool{"bloc": true}
	for _, group := range groups {
		inBoth(t, "a group", group.title)
		for _, name := range group.names {
			listed[name] = true
		}
	}
	for _, cmd := range root.Commands() {
		if !listed[cmd.Name()] {
			t.Errorf("%s is in no group of the help", cmd.Name())
		}
	}
	for _, table := range []map[string]diag.Text{manual.short, manual.long, manual.example, manual.flags} {
		for key, text := range table {
			inBoth(t, key, text)
			if !used[key] {
				t.Errorf("the help speaks of %s, which there is not", key)
			}
		}
	}
}

// inBoth holds that a text is there in both languages.
func inBoth(t *testing.T, what string, text diag.Text) {
	t.Helper()
	if text.Vi == "" || text.En == "" {
		t.Errorf("%s lacks words in one of the languages", what)
	}
}

// TestLanguageOfHelp holds that the language is taken from wherever it stands, and that
// Vietnamese has no English in it.
func TestLanguageOfHelp(t *testing.T) {
	for line, want := range map[string]string{
		"":                              "Khi báo cáo về:",
		"--lang en":                     "When reports come in:",
		"--lang=en check --help":        "Usage:\n  bloc check REPORT... [flags]",
		"help check":                    "Cách dùng:\n  bloc check BÁO_CÁO... [tùy chọn]",
		"diff -h --lang en":             "Usage:\n  bloc diff OLD NEW [flags]",
		"diff -h":                       "bloc diff CŨ MỚI [tùy chọn]",
		"explain -h":                    "bloc explain BÁO_CÁO [CHỈ_TIÊU] [tùy chọn]",
		"completion":                    "bloc completion LỆNH",
		"completion bash -h":            "bloc completion bash [tùy chọn]",
		"help wrong":                    "bloc: không có lệnh \"wrong\"",
		"helpp":                         "có phải là help?",
		"--lang en list rules unit-mis": "did you mean unit-missing?",
		"list unit":                     "có phải là units?",
		"check x --member Hà_Nam":       "có phải là ha-nam?",
		"check x --member ha_nam":       "có phải là ha-nam?",
		"check x --retrun-to y":         "có phải là --return-to?",
		"diff x y --only export":        "có phải là exports?",
		"__complete check --fail-on ":   "never",
		"__complete ch":                 "check\tKiểm tra báo cáo",
		"__complete --lang":             "--lang\tNGÔN_NGỮ",
	} {
		var out bytes.Buffer
		args := strings.Split(line, " ")
		if line == "" {
			args = nil
		}
		run(context.Background(), args, streams{&out, &out, func(string) string { return "" }})
		got := out.String()
		if !strings.Contains(got, want) {
			t.Errorf("bloc %s: want %q in\n%s", line, want, got)
		}
		if english := regexp.MustCompile(`(?i)\b(usage|flags|help about|default "|did you|unknown)\b`).FindString(got); english != "" && !strings.Contains(line, "en") {
			t.Errorf("bloc %s: %q in\n%s", line, english, got)
		}
	}
}

// TestIndicatorsNamed holds what a person may call an indicator.
func TestIndicatorsNamed(t *testing.T) {
	c, err := catalogue.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for said, want := range map[string]string{
		"exports":                    "exports",
		"Giá trị xuất khẩu":          "exports",
		"gia tri xuat khau":          "exports",
		"xuất khẩu":                  "exports",
		"tổng vốn đăng ký":           "capital.registered.fdi capital.registered.ddi",
		"Vốn đầu tư cấp mới (FDI)":   "capital.new.fdi",
		"registered capital (FDI)":   "capital.registered.fdi",
		"capital.registered":         "capital.registered.fdi capital.registered.ddi",
		"con voi":                    "",
		"":                           "",
		"Hà Nam":                     "",
		"Số dự án cấp mới GCNĐKĐT":   "projects.new projects.new.fdi projects.new.ddi",
		"số dự án cấp mới của FDI":   "projects.new.fdi",
		"Tổng diện tích các KCN":     "zones.area",
		"nộp ngân sách của năm 2018": "budget",
	} {
		got := indicatorsOf(c, said)
		for _, id := range strings.Fields(want) {
			if !strings.Contains(" "+strings.Join(got, " ")+" ", " "+id+" ") {
				t.Errorf("%q names %q, want %s", said, got, id)
			}
		}
		if want == "" && len(got) > 0 {
			t.Errorf("%q names %q", said, got)
		}
	}
}
