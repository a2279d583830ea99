// The monthly sample at the terminal (R-LO-3). What is answered about a drawn record is a step of the register:
// `register act reviews review.answered`.

#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/registers/sample_desk.h"
#include "app/words/papers.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using domain::registers::MonthFigures;
using domain::registers::Reviewed;

Result<domain::RocMonth> month_in(const Arguments& arguments) {
    auto month = domain::RocMonth::parse(arguments.values.front());
    if (!month) return fail(FaultCode::input_form, "arguments", {{"field", "MONTH"}, {"reason", "year-month"}});
    return month;
}

Json json_of(const MonthFigures& figures) {
    return {{"population", figures.population}, {"drawn", figures.drawn},
            {"extra", figures.extra},           {"answered", figures.answered},
            {"conforming", figures.conforming}, {"with_findings", figures.with_findings},
            {"draws", figures.draws},           {"reviewers", figures.reviewers}};
}

Json json_of(const Reviewed& one) {
    return {{"row", one.row},
            {"query", one.query},
            {"item", std::string(domain::code_of(one.item))},
            {"querier", one.querier.text()},
            {"by_chance", one.by_chance},
            {"answered", one.answered},
            {"conforming", one.conforming},
            {"finding", one.with_finding}};
}

std::string line_of(const Reviewed& one) {
    return Cli::tr("%1　%2 %3　查詢人員 %4　%5　%6")
        .arg(text_of(one.row), text_of(one.query), text_of(domain::code_of(one.item)), text_of(one.querier.text()),
             words::drawn_how(one), words::review_result(one))
        .toStdString();
}

std::string line_of(const MonthFigures& figures) {
    return Cli::tr("查詢 %1 件，抽查 %2 件，加抽 %3 件，已查核 %4 件，符合 %5 件，登記缺失 %6 件")
        .arg(figures.population)
        .arg(figures.drawn)
        .arg(figures.extra)
        .arg(figures.answered)
        .arg(figures.conforming)
        .arg(figures.with_findings)
        .toStdString();
}

std::string line_of(const inquiry::CopyEntry& copy) {
    auto out = Cli::tr("第 %1 份　%2").arg(copy.number).arg(words::word_for(copy.state)).toStdString();
    if (copy.moved_at) out += "　" + domain::roc_time_text(*copy.moved_at);
    if (!copy.where.empty()) out += "　" + text_of(copy.where).toStdString();
    if (!copy.witness.empty()) out += "　" + Cli::tr("見證 %1").arg(text_of(copy.witness)).toStdString();
    return out;
}

Json json_of(const desk::ReviewPage& page) {
    Json out{{"review", json_of(page.review)},
             {"erased", page.erased},
             {"facts", Json::array()},
             {"copies", Json::array()},
             {"events", Json::array()}};
    for (const auto& fact : page.facts)
        out["facts"].push_back({{"column", fact.column}, {"label", fact.label}, {"value", fact.value}});
    for (const auto& copy : page.copies)
        out["copies"].push_back({{"number", copy.number}, {"state", std::string(domain::name_of(copy.state))}});
    for (const auto& event : page.events)
        out["events"].push_back({{"sequence", event.sequence},
                                 {"at", domain::iso_text(event.at)},
                                 {"what", event.title},
                                 {"by", event.by}});
    return out;
}

}  // namespace

Result<Answer> sample_draw(const Arguments& arguments) {
    JCIC_TRY(const auto month, month_in(arguments));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto drawn, workplace->samples().draw(month));
    Answer answer;
    answer.json = {{"sample", drawn.sample},
                   {"population", drawn.population},
                   {"drawn", drawn.records},
                   {"extra", drawn.extra},
                   {"reviews", drawn.reviews}};
    answer.text = Cli::tr("%1：查詢 %2 件，抽出 %3 件，加抽 %4 件，新列入查核 %5 件")
                      .arg(text_of(drawn.sample))
                      .arg(drawn.population)
                      .arg(drawn.records.size())
                      .arg(drawn.extra.size())
                      .arg(drawn.reviews.size())
                      .toStdString();
    for (const auto& review : drawn.reviews) answer.text += "\n" + review;
    return answer;
}

Result<Answer> sample_month(const Arguments& arguments) {
    JCIC_TRY(const auto month, month_in(arguments));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto found, workplace->samples().month(month));
    Answer answer;
    answer.json = {{"month", month.text()}, {"figures", nullptr}, {"records", Json::array()}};
    answer.text = Cli::tr("這個月份還沒有抽樣。").toStdString();
    if (found.figures) {
        answer.json["figures"] = json_of(*found.figures);
        answer.text = line_of(*found.figures);
    }
    for (const auto& one : found.records) {
        answer.json["records"].push_back(json_of(one));
        answer.text += "\n" + line_of(one);
    }
    return answer;
}

Result<Answer> sample_show(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto page, workplace->samples().page(arguments.values.front()));
    Answer answer;
    answer.json = json_of(page);
    answer.text = line_of(page.review);
    for (const auto& fact : page.facts)
        answer.text +=
            "\n" +
            Cli::tr("%1：%2").arg(told(fact.label), text_of(fact.value.empty() ? "—" : fact.value)).toStdString();
    if (page.copies.empty()) answer.text += "\n" + Cli::tr("未列印").toStdString();
    for (const auto& copy : page.copies) answer.text += "\n" + line_of(copy);
    for (const auto& event : page.events)
        answer.text += "\n" + Cli::tr("%1　%2　%3　%4")
                                  .arg(QString::number(event.sequence), text_of(domain::roc_time_text(event.at, true)),
                                       told(event.title), text_of(listed(event.by)))
                                  .toStdString();
    return answer;
}

}  // namespace jcic::cli
