#include "app/desk/papers/gather.h"

#include <algorithm>

#include "app/desk/papers/counted.h"
#include "app/domain/registers/self_checks.h"

namespace jcic::desk::papers {
namespace {

using domain::BranchReport;
using domain::ReportedMonth;

/// A cell is read at a glance: of a longer list the first ones, and how many there are. As the working papers tell a
/// list, but in words of the program: head office gathers where no branch's layouts are.
constexpr std::size_t named_at_most = 5;

std::string number(std::uint64_t count) {
    return std::to_string(count);
}

/// Why it is not taken; "" where it is.
Gathered::Refused refusal_of(const BroughtFile& file, std::string_view half, std::string_view world,
                             const std::vector<ExpectedBranch>& expected) {
    if (!file.report) {
        const auto reason = file.report.error().detail("reason");
        return {file.name, reason.empty() ? std::string(file.report.error().text()) : std::string(reason), ""};
    }
    const auto& said = file.report->said;
    if (said.world != world) return {file.name, "world", said.world};
    if (said.half != half) return {file.name, "half", said.half};
    if (is_early(said)) return {file.name, "early", domain::roc_date_at(said.made).dashed()};
    if (expected.empty()) return {};
    const auto known = std::ranges::find(expected, said.institution, &ExpectedBranch::institution);
    if (known == expected.end()) return {file.name, "unknown", said.institution};
    if (!known->fingerprint.empty() && known->fingerprint != file.report->fingerprint)
        return {file.name, "fingerprint", file.report->fingerprint};
    return {};
}

bool is_compared(const CheckedReport& report, const std::vector<ExpectedBranch>& expected) {
    return std::ranges::any_of(expected, [&](const auto& one) {
        return one.institution == report.said.institution && one.fingerprint == report.fingerprint;
    });
}

/// What is summed over months, and over branches.
struct Sums {
    std::uint64_t queries = 0;
    std::uint64_t population = 0;
    std::uint64_t sampled = 0;
    std::uint64_t answered = 0;
    std::uint64_t conforming = 0;
    void add(const ReportedMonth& month) {
        queries += month.queries;
        population += month.population.value_or(0);
        sampled += month.sampled.value_or(0);
        answered += month.answered.value_or(0);
        conforming += month.conforming.value_or(0);
    }
    void add(const Sums& other) {
        queries += other.queries;
        population += other.population;
        sampled += other.sampled;
        answered += other.answered;
        conforming += other.conforming;
    }
    /// Of what was drawn from; where nothing was, of nothing.
    [[nodiscard]] std::vector<std::string> cells() const {
        return {number(queries),  number(population), number(sampled), percent(sampled, population),
                number(answered), number(conforming)};
    }
};

std::vector<std::string> month_cells(const ReportedMonth& month) {
    const auto shown = [](const std::optional<std::uint64_t>& count) { return count ? number(*count) : "未抽"; };
    const auto rate = month.sampled && month.population ? percent(*month.sampled, *month.population) : "—";
    return {number(month.queries), shown(month.population), shown(month.sampled), rate,
            shown(month.answered), shown(month.conforming)};
}

std::string yes_or_no(bool yes) {
    return yes ? "是" : "否";
}

std::size_t answers_of_kind(const BranchReport& said, std::string_view verdict) {
    return static_cast<std::size_t>(std::ranges::count(said.answers, verdict, &domain::ReportedAnswer::verdict));
}

std::string items_not_conforming(const BranchReport& said) {
    std::vector<std::string> items;
    for (const auto& answer : said.answers)
        if (answer.verdict == "no") items.push_back(answer.item);
    if (items.empty()) return "無";
    std::string out;
    for (std::size_t i = 0; i < std::min(items.size(), named_at_most); ++i)
        out.append(i == 0 ? "" : "、").append(items[i]);
    return items.size() > named_at_most ? out + " 等 " + number(items.size()) + " 筆" : out;
}

std::vector<std::string> branch_cells(const Gathered::Taken& taken) {
    const auto& said = taken.report.said;
    const auto questions = domain::registers::check_questions().size();
    return {number(answers_of_kind(said, "yes")),
            number(answers_of_kind(said, "no")),
            items_not_conforming(said),
            number(questions - std::min(questions, said.answers.size())),
            yes_or_no(said.answers_signed),
            number(said.findings),
            number(said.findings_open),
            number(said.findings_late),
            number(said.incidents),
            number(said.incidents_t52),
            number(said.self_checks),
            number(said.audits),
            said.needed.empty() ? "未檢討" : yes_or_no(said.needed == "yes"),
            taken.compared ? "已核對" : "未核對 " + taken.report.fingerprint};
}

std::vector<std::string> gathered_row(std::vector<std::string> first, const std::vector<std::string>& figures,
                                      const std::vector<std::string>& of_branch, std::size_t columns) {
    first.insert(first.end(), figures.begin(), figures.end());
    first.insert(first.end(), of_branch.begin(), of_branch.end());
    first.resize(columns);
    return first;
}

}  // namespace

bool is_early(const BranchReport& said) {
    const auto span = parse_span(said.half);
    return span && domain::roc_date_at(said.made) <= span->to;
}

Gathered gather(std::string_view half, std::string_view world, const std::vector<BroughtFile>& files,
                const std::vector<ExpectedBranch>& expected) {
    Gathered out;
    out.half = half;
    for (const auto& file : files) {
        if (auto refused = refusal_of(file, half, world, expected); !refused.reason.empty()) {
            out.refused.push_back(std::move(refused));
            continue;
        }
        const auto& report = *file.report;
        Gathered::Taken taken{file.name, report, is_compared(report, expected)};
        const auto there = out.taken.find(report.said.institution);
        if (there == out.taken.end()) {
            out.taken.emplace(report.said.institution, std::move(taken));
            continue;
        }
        if (there->second.report.said.made < report.said.made) std::swap(there->second, taken);
        out.refused.push_back({taken.file, "replaced", there->second.file});
    }
    for (const auto& branch : expected)
        if (!out.taken.contains(branch.institution)) out.missing.push_back(branch);
    return out;
}

tables::Table table_of(const Gathered& gathered) {
    tables::Table out{"彙總 " + gathered.half,
                      {"機構代號",  "單位",         "月份",         "查詢筆數",     "抽查母體",       "抽查筆數",
                       "抽查比率",  "覆核件數",     "符合件數",     "答覆符合項數", "答覆不符合項數", "不符合項目",
                       "未答項數",  "答覆已簽章",   "期間內缺失",   "未結缺失",     "逾期缺失",       "事件",
                       "涉T52事件", "自行查核次數", "內部稽核次數", "仍需服務",     "憑證指紋"},
                      {}};
    const auto columns = out.columns.size();
    Sums all;
    for (const auto& [institution, taken] : gathered.taken) {
        const auto& said = taken.report.said;
        Sums branch;
        for (const auto& month : said.months) {
            branch.add(month);
            out.rows.push_back(gathered_row({institution, said.branch, month.month}, month_cells(month), {}, columns));
        }
        out.rows.push_back(
            gathered_row({institution, said.branch, "小計"}, branch.cells(), branch_cells(taken), columns));
        all.add(branch);
    }
    for (const auto& branch : gathered.missing)
        out.rows.push_back(gathered_row({branch.institution, branch.branch, "未送"}, {}, {}, columns));
    out.rows.push_back(
        gathered_row({"", number(gathered.taken.size()) + " 個單位，缺 " + number(gathered.missing.size()), "合計"},
                     all.cells(), {}, columns));
    return out;
}

}  // namespace jcic::desk::papers
