package main

import (
	"strings"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
)

// codeWords are codes of JSON in words for people.
type codeWords map[string]diag.Text

// in returns a code in words. A code without words stays, as those of the user's own catalogue
// do.
func (w codeWords) in(code, lang string) string {
	if text, ok := w[code]; ok {
		return text.In(lang)
	}
	return code
}

// reasonWords say why a cell is in no total.
var reasonWords = codeWords{
	"converted":       {Vi: "quy đổi của số bên cạnh", En: "the figure beside it in another currency"},
	"estimate":        {Vi: "đã có số thực hiện", En: "the actual figure is used"},
	"heading-number":  {Vi: "năm hoặc số của tiêu đề", En: "a year or a number of a heading"},
	"ignored":         {Vi: "được bỏ qua theo yêu cầu", En: "ignored as asked for"},
	"list-row":        {Vi: "dòng trong danh sách", En: "a row of a list"},
	"left-out":        {Vi: "được bỏ ra theo trả lời", En: "left out by an answer"},
	"mixed-currency":  {Vi: "cộng cả vốn USD và vốn đồng", En: "a sum of USD and VND"},
	"narrowed":        {Vi: "chỉ là một phần theo văn bản", En: "of a part only, by a text"},
	"not-applicable":  {Vi: "không áp dụng", En: "not applicable"},
	"not-collected":   {Vi: "chưa thu thập được", En: "not collected"},
	"note":            {Vi: "ghi chú", En: "a note"},
	"other-indicator": {Vi: "chỉ tiêu ngoài danh mục", En: "an indicator outside the catalogue"},
	"other-period":    {Vi: "của kỳ khác", En: "of another period"},
	"other-place":     {Vi: "của nơi khác", En: "of another place"},
	"part":            {Vi: "là một phần của số đã tính", En: "a part of a figure that is used"},
	"plan":            {Vi: "kế hoạch", En: "the plan"},
	"previous":        {Vi: "kỳ trước", En: "the period before"},
	"ratio":           {Vi: "tỷ lệ", En: "a ratio"},
	"repeat":          {Vi: "lặp lại số đã tính", En: "a repeat of a figure that is used"},
	"reply":           {Vi: "trang do bloc thêm vào", En: "a sheet that bloc added"},
	"row-number":      {Vi: "số thứ tự", En: "a number of a row"},
	"subtotal":        {Vi: "dòng cộng nhóm", En: "a subtotal"},
	"title":           {Vi: "số trong tiêu đề", En: "a number of a title"},
}

// roleWords are the roles of figures.
var roleWords = map[figure.Role]diag.Text{
	figure.Actual:   {Vi: "thực hiện", En: "actual"},
	figure.Estimate: {Vi: "ước thực hiện", En: "estimate"},
	figure.Plan:     {Vi: "kế hoạch", En: "plan"},
	figure.Previous: {Vi: "kỳ trước", En: "previous"},
	figure.Ratio:    {Vi: "tỷ lệ", En: "ratio"},
}

// witnessWords say what confirms a figure.
var witnessWords = codeWords{
	"previous": {Vi: "số đã báo cáo năm trước", En: "what was reported last year"},
	"ratio":    {Vi: "tỷ lệ bên cạnh", En: "the ratio beside it"},
	"sum":      {Vi: "phép cộng", En: "a sum"},
	"answer":   {Vi: "trả lời", En: "an answer"},
}

// witnesses lists what confirms a figure, in words.
func witnesses(names []string, lang string) string {
	list := make([]string, len(names))
	for i, name := range names {
		list[i] = witnessWords.in(name, lang)
	}
	return strings.Join(list, ", ")
}

// placeWords are the kinds of places where texts stand. A cell has its reference.
var placeWords = codeWords{
	"cell":        {},
	"sheet-name":  {Vi: "tên trang tính", En: "sheet name"},
	"file-name":   {Vi: "tên tệp", En: "file name"},
	"comment":     {Vi: "ghi chú của ô", En: "comment"},
	"text-box":    {Vi: "hộp chữ", En: "text box"},
	"chart":       {Vi: "chữ của biểu đồ", En: "words of a chart"},
	"prompt":      {Vi: "lời nhắc khi nhập ô", En: "prompt of a cell"},
	"shown":       {Vi: "chữ của định dạng có điều kiện", En: "words of a conditional format"},
	"name":        {Vi: "tên đặt cho ô", En: "name of cells"},
	"description": {Vi: "mô tả của hình", En: "description of a picture"},
	"page-header": {Vi: "đầu trang in", En: "page header"},
	"format":      {Vi: "định dạng số", En: "number format"},
}

// harmlessWords say why a text limits no figure.
var harmlessWords = codeWords{
	"abbreviations": {Vi: "danh sách chữ viết tắt", En: "a list of abbreviations"},
	"address":       {Vi: "địa chỉ", En: "an address"},
	"addressee":     {Vi: "nơi nhận", En: "an addressee"},
	"as-labels":     {Vi: "không thêm gì vào nhãn của số liệu", En: "that it adds nothing to the labels"},
	"assessment":    {Vi: "lời đánh giá", En: "an assessment"},
	"caption":       {Vi: "tên biểu đồ, tên vùng ô", En: "a caption"},
	"complete":      {Vi: "cho biết số liệu đã đủ", En: "that the figures are complete"},
	"contents":      {Vi: "mục lục", En: "a table of contents"},
	"count":         {Vi: "số lượng được kể ra", En: "a count"},
	"document":      {Vi: "văn bản", En: "a document"},
	"event":         {Vi: "việc đã xảy ra", En: "an event"},
	"explanation":   {Vi: "lời giải thích", En: "an explanation"},
	"file-name":     {Vi: "tên tệp", En: "the name of the file"},
	"form-number":   {Vi: "số biểu", En: "the number of a form"},
	"format":        {Vi: "định dạng số", En: "a number format"},
	"greeting":      {Vi: "lời chào, lời cảm ơn", En: "a greeting"},
	"harmless":      {Vi: "theo trả lời", En: "by an answer"},
	"hour":          {Vi: "giờ", En: "a time of day"},
	"instructions":  {Vi: "hướng dẫn nhập số", En: "instructions"},
	"judgement":     {Vi: "lời nhận xét", En: "a judgement"},
	"layout":        {Vi: "cách in, trình bày", En: "how a page is laid out"},
	"legend":        {Vi: "chú giải ký hiệu", En: "a legend"},
	"letterhead":    {Vi: "tên cơ quan, số hiệu", En: "letterhead"},
	"motto":         {Vi: "quốc hiệu, tiêu ngữ", En: "the motto of the state"},
	"no-figures":    {Vi: "trang không có số liệu được đọc", En: "no figures there"},
	"no remainder":  {Vi: "không còn phần nào khác", En: "no remainder"},
	"occasion":      {Vi: "dịp báo cáo", En: "the occasion"},
	"other-figures": {Vi: "nói về số liệu khác", En: "that it is about other figures"},
	"own-name":      {Vi: "tên của chính đơn vị", En: "the name of the board itself"},
	"page":          {Vi: "số trang", En: "the number of a page"},
	"part":          {Vi: "tên phần", En: "the name of a part"},
	"person":        {Vi: "tên người", En: "a person"},
	"place":         {Vi: "địa danh, ngày tháng", En: "a place and date"},
	"programme":     {Vi: "chương trình", En: "a programme"},
	"rate":          {Vi: "tỷ giá", En: "an exchange rate"},
	"rounding":      {Vi: "cách làm tròn", En: "how figures are rounded"},
	"signature":     {Vi: "phần ký tên", En: "signature"},
	"source":        {Vi: "nguồn số liệu", En: "the source"},
	"stamp":         {Vi: "dấu, ký hiệu văn bản", En: "a stamp"},
	"translation":   {Vi: "bản dịch", En: "a translation"},
	"visit":         {Vi: "chuyến thăm, làm việc", En: "a visit"},
	"whole":         {Vi: "cho biết số liệu là của toàn bộ", En: "that the figures are of the whole"},
	"whole-nearer":  {Vi: "chữ gần hơn cho biết số liệu là của toàn bộ", En: "a nearer text says the whole"},
	"why":           {Vi: "lý do", En: "a reason"},
	"words":         {Vi: "lời dẫn", En: "words only"},
}

// axisWords are the kinds of things that texts say of figures.
var axisWords = codeWords{
	"begins":    {Vi: "bắt đầu", En: "begins"},
	"breakdown": {Vi: "tách", En: "breakdown"},
	"column":    {Vi: "cột", En: "column"},
	"compares":  {Vi: "so sánh", En: "compares"},
	"derived":   {Vi: "tính ra", En: "derived"},
	"event":     {Vi: "việc", En: "event"},
	"horizon":   {Vi: "phạm vi", En: "horizon"},
	"limit":     {Vi: "chỉ gồm", En: "limit"},
	"location":  {Vi: "địa bàn", En: "location"},
	"measure":   {Vi: "đo", En: "measure"},
	"member":    {Vi: "đơn vị", En: "member"},
	"origin":    {Vi: "nguồn vốn", En: "origin"},
	"period":    {Vi: "kỳ", En: "period"},
	"place":     {Vi: "nơi", En: "place"},
	"role":      {Vi: "loại số", En: "role"},
	"since":     {Vi: "kể từ", En: "since"},
	"time":      {Vi: "thời gian", En: "time"},
	"topic":     {Vi: "chủ đề", En: "topic"},
	"unit":      {Vi: "đơn vị tính", En: "unit"},
	"worker":    {Vi: "lao động", En: "worker"},
}

// saidWords are what texts say most often on these axes.
var saidWords = codeWords{
	"actual":        {Vi: "thực hiện", En: "actual"},
	"both":          {Vi: "cả hai", En: "both"},
	"capital":       {Vi: "vốn", En: "capital"},
	"cumulative":    {Vi: "lũy kế", En: "cumulative"},
	"ddi":           {Vi: "DDI", En: "ddi"},
	"estimate":      {Vi: "ước thực hiện", En: "estimate"},
	"fdi":           {Vi: "FDI", En: "fdi"},
	"growth":        {Vi: "tăng trưởng", En: "growth"},
	"other":         {Vi: "khác", En: "other"},
	"part":          {Vi: "một phần", En: "part"},
	"plan":          {Vi: "kế hoạch", En: "plan"},
	"previous-year": {Vi: "năm trước", En: "previous-year"},
	"projects":      {Vi: "dự án", En: "projects"},
	"start":         {Vi: "đầu kỳ", En: "start"},
	"this-year":     {Vi: "năm nay", En: "this-year"},
	"total":         {Vi: "tổng", En: "total"},
	"unclear":       {Vi: "chưa rõ", En: "unclear"},
	"whole-year":    {Vi: "cả năm", En: "whole-year"},
	"year-to-date":  {Vi: "từ đầu năm đến nay", En: "year-to-date"},
	"zone":          {Vi: "khu công nghiệp", En: "zone"},
	"zones":         {Vi: "khu công nghiệp", En: "zones"},
}

// fieldWords are the names of the fields of records, for people.
var fieldWords = codeWords{
	"indicator":   {Vi: "mã", En: "indicator"},
	"label":       {Vi: "tên", En: "label"},
	"unit":        {Vi: "đơn vị tính", En: "unit"},
	"nature":      {Vi: "tính chất", En: "nature"},
	"core":        {Vi: "chủ yếu", En: "core"},
	"member":      {Vi: "mã đơn vị", En: "member"},
	"name":        {Vi: "tên", En: "name"},
	"code":        {Vi: "mã tỉnh", En: "code"},
	"from":        {Vi: "từ ngày", En: "from"},
	"until":       {Vi: "đến ngày", En: "until"},
	"currency":    {Vi: "tiền tệ", En: "currency"},
	"decimals":    {Vi: "số lẻ", En: "decimals"},
	"rule":        {Vi: "mã", En: "rule"},
	"severity":    {Vi: "mức độ", En: "severity"},
	"title":       {Vi: "nội dung", En: "title"},
	"causes":      {Vi: "nguyên nhân", En: "causes"},
	"answers":     {Vi: "trả lời", En: "answers"},
	"hint":        {Vi: "cần làm gì", En: "hint"},
	"formula":     {Vi: "điều kiện", En: "formula"},
	"tolerance":   {Vi: "dung sai", En: "tolerance"},
	"explanation": {Vi: "giải thích", En: "explanation"},
}

// natureWords are the natures of indicators, and how ratios are computed.
var natureWords = codeWords{
	string(catalogue.Flow):       {Vi: "phát sinh trong kỳ", En: "flow"},
	string(catalogue.Stock):      {Vi: "có đến cuối kỳ", En: "stock"},
	string(catalogue.Percent):    {Vi: "tỷ lệ phần trăm", En: "percent"},
	string(catalogue.Quotient):   {Vi: "thương", En: "quotient"},
	string(catalogue.Difference): {Vi: "hiệu", En: "difference"},
}
