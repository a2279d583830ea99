// What the working papers say is data: every figure that a sentence asks for is computed, and every one that is
// computed is said (R-LO-3, R-LO-5, R-DU-1).
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "app/desk/papers/counted.h"
#include "app/desk/papers/evidence.h"
#include "app/desk/papers/samples.h"
#include "desk/papers_facts.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk::papers;
using namespace jcic::desk::paper_facts;
using paper::Figures;
using paper::FormKind;

namespace {

QString unlike_of(const std::vector<std::string>& sentences_of, const Figures::List& entries) {
    QStringList out;
    for (const auto& one : sentences().unlike(sentences_of, entries)) out << QString::fromStdString(one);
    return out.join(QLatin1Char('\n'));
}

/// Of every kind that a paper tells of something, in good order and not.
struct BusyBranch {
    domain::registers::Rows rows;
    std::vector<domain::Recorded> events;
    std::uint64_t sequence = 100;

    void take(const char* on, const char* action, const std::string& subject, std::vector<domain::Fact> facts = {},
              const char* by = "L01") {
        const auto& book = *domain::registers::step_of(action)->book;
        if (const auto* row = rows.row(book, std::string_view(subject).substr(book.about.size())))
            facts.push_back({"rests-on", row->last.text()});
        events.push_back(written(++sequence, on, action, subject, facts, by));
        rows.apply(events.back());
    }
    void designate(const char* on, const std::string& code, const char* duties) {
        take(on, "person.designated", "person:" + code,
             {{"name", code}, {"title", "專員"}, {"ways", "N"}, {"duties", duties}, {"from", on}});
    }
    BusyBranch() {
        people();
        cards();
        office();
        checks();
    }
    void people() {
        designate("1140101", "B1", "query-officer,reviewer");
        designate("1150701", "B2", "card-custodian,password-custodian:1150801-1151231");
        designate("1140102", "B3", "query-officer");
        designate("1140103", "B4", "query-officer");
        designate("1150702", "B5", "query-officer");
        take("1150615", "person.rights-confirmed", "person:B4", {{"least", "no"}}, "L08");
        take("1150710", "person.rights-confirmed", "person:B1", {{"least", "no"}}, "L08");
        take("1150802", "person.duties", "person:B5", {{"duties", "supervisor"}, {"briefed", "1150802"}});
        take("1150801", "person.last-day", "person:B3", {{"until", "1150831"}});
        take("1150901", "person.last-day", "person:B4", {{"until", "1150905"}});
        take("1150915", "person.ended", "person:B4");
        take("1150803", "person.locked", "person:B1");
        take("1150803", "person.unlocked", "person:B1");
        take("1150804", "person.locked", "person:B5");
    }
    void cards() {
        take("1150601", "card.received", "card:C-1", {{"custodian", "B2"}});
        take("1150602", "card.counted", "card:C-1", {{"in-place", "no"}, {"remark", "借用"}});
        take("1150701", "card.counted", "card:C-1", {{"in-place", "no"}});
        take("1150711", "card.locked", "card:C-1");
        take("1150712", "card.custodian-changed", "card:C-1", {{"custodian", "B5"}});
        take("1150713", "card.custodian-changed", "card:C-1", {{"custodian", "B2"}});
        take("1150714", "card.damaged", "card:C-1");
        take("1150702", "envelope.received", "envelope:1",
             {{"card", "C-1"}, {"mail", "R1"}, {"received", "1150702"}, {"seal", "no"}});
        take("1150703", "envelope.handed-on", "envelope:1", {{"keeper", "B2"}, {"seal-handed", "yes"}});
        take("1150704", "envelope.change-asked", "envelope:1", {{"cause", "querier"}});
        take("1150704", "envelope.changed", "envelope:1", {{"way", "member"}, {"in-use", "1150704"}});
        take("1150705", "envelope.change-asked", "envelope:1", {{"cause", "suspicion"}});
        take("1150703", "envelope.brought-forward", "envelope:2",
             {{"card", "C-2"}, {"received", "1130501"}, {"keeper", "B5"}});
        take("1150712", "device.taken-in", "device:1",
             {{"kind", "reader"}, {"number", "EZ-1"}, {"place", "二樓"}, {"keeper", "B1"}});
        take("1150715", "letter.prepared", "letter:1", {{"kind", "card-damaged"}, {"about", "卡 C-1"}});
        take("1150805", "usage.received", "usage:1", {{"on", "1150805"}, {"period", "115-07"}});
        take(
            "1150806", "usage.checked", "usage:1",
            {{"agrees", "yes"}, {"as-usual", "yes"}, {"none-locked", "no"}, {"locked-card", "C-1"}, {"cause", "誤輸"}});
        for (const auto* on : {"1150630", "1150707"})
            take(on, "finding.opened", std::string("finding:") + on,
                 {{"source", "usage"}, {"about", "card:C-1"}, {"owner", "B1"}, {"due", "1150930"}});
        take("1150802", "difference.found", "difference:1",
             {{"month", "115-07"}, {"kind", "only-there"}, {"item", "T50"}, {"user", "L09"}});
        take("1150803", "comparison.made", "comparison:1",
             {{"month", "115-07"}, {"source", "host"}, {"lines", "5"}, {"sent", "4"}, {"differing", "1"}});
    }
    void office() {
        take("1150701", "machine.entered", "machine:1",
             {{"number", "PC-1"}, {"place", "二樓"}, {"keeper", "B1"}, {"holds", "ledger"}});
        for (const auto* use : {"both", "machines"}) {
            const auto row = std::string("room:") + use;
            take("1150701", "room.entered", row,
                 {{"place", "二樓"}, {"use", use}, {"access", "門禁卡"}, {"watch", "錄影"}, {"keeper", "B1"}});
            take("1150702", "room.checked", row,
                 {{"access-works", "no"}, {"watch-works", "yes"}, {"no-outsiders", "yes"}});
        }
        take("1150701", "system.entered", "system:1",
             {{"system", "查詢工作站"}, {"grade", "middle"}, {"graded-on", "1150630"}, {"letter", "資字第1號"}});
        take("1150703", "system.tested", "system:1",
             {{"kind", "weakness"},
              {"tested-on", "1150702"},
              {"tester", "外部"},
              {"report", "R-1"},
              {"in-order", "no"}});
        take("1150720", "day-end.unworked", "day-end:1150713",
             {{"day", "1150713"}, {"until", "1150714"}, {"why", "颱風"}});
        take("1150701", "day-end.confirmed", "day-end:1150701",
             {{"day", "1150701"}, {"cards", "no"}, {"signed-out", "yes"}, {"off", "yes"}});
        take("1150712", "weekly-sheet.closed", "weekly-sheet:1",
             {{"from", "1150706"},
              {"to", "1150712"},
              {"querier", "B1"},
              {"after", "1"},
              {"through", "9"},
              {"lines", "1"},
              {"digest", "00"}});
        take("1150701", "procedure.entered", "procedure:1",
             {{"kind", "deletion"}, {"title", "刪除程序"}, {"version", "1"}, {"from", "1150701"}, {"where", "櫃"}});
        take("1150810", "incident.noticed", "incident:1",
             {{"certainty", "suspected"}, {"since", "1150810"}, {"tax", "yes"}, {"t52", "yes"}});
    }
    void checks() {
        for (const auto* kind : {"self-check", "internal"}) {
            const auto row = std::string("audit:") + kind;
            take("1150801", "audit.planned", row, {{"kind", kind}, {"day", "1150810"}, {"video", "no"}});
            take("1150810", "audit.done", row, {{"on", "1150810"}, {"found", "0"}});
        }
        for (const auto* source : {"sample", "self-check", "audit"})
            take("1150811", "finding.opened", std::string("finding:") + source,
                 {{"source", source}, {"about", "review:115-07-1-001"}, {"owner", "B1"}, {"due", "1150930"}});
        for (const auto* month : {"115-06", "115-07"}) {
            const auto sample = std::string(month) + "-1";
            const auto drawn = std::string(month) == "115-06" ? "1150701" : "1150802";
            take(drawn, "sample.drawn", "sample:" + sample, {{"sample", sample}, {"month", month}});
            take(drawn, "review.drawn", "review:" + sample + "-001",
                 {{"review", sample + "-001"},
                  {"sample", sample},
                  {"query", "00ff"},
                  {"item", "T50"},
                  {"querier", "B1"},
                  {"drawn-by", "chance"}});
            take(drawn, "review.answered", "review:" + sample + "-001",
                 {{"authorised", "no"}, {"kept", "no"}, {"conforms", "no"}, {"opinion", "補正"}}, "L08");
        }
        take("1150703", "finding.opened", "finding:before",
             {{"source", "sample"}, {"about", "review:115-06-1-001"}, {"owner", "B1"}, {"due", "1150930"}});
        take("1150803", "difference.found", "difference:2",
             {{"month", "115-07"},
              {"kind", "time"},
              {"item", "T50"},
              {"query", "00ff"},
              {"at-there", "2026-07-10T06:30:00Z"}});
    }
    [[nodiscard]] std::vector<domain::Recorded> judging() const {
        std::vector<domain::Recorded> out;
        const auto actions = judging_actions();
        for (const auto& event : events)
            if (std::ranges::find(actions, event.entry.action) != actions.end()) out.push_back(event);
        return out;
    }
};

QueryFigures exceptional_figures() {
    QueryFigures out;
    const Figures which{{"case", "115-房貸-1"}, {"item", "T50"}, {"event", 7}};
    for (auto* held : {&out.accepted, &out.designated, &out.complete, &out.logged}) held->note(false, which);
    for (auto* held : {&out.registered, &out.electronic, &out.with_file}) held->note(false, std::string("E-1"));
    out.months = months_of(second_half);
    out.open_for = {{"授信", 1}};
    out.refused = {{"purpose", 1}};
    out.queriers = out.identified_by = {{"B1", 1}};
    out.electronic_ones = {"E-1"};
    out.kept_open = {"115-房貸-1"};
    out.erased_early = {{{"event", 8}}};
    out.rows_erased.note(false, {{"it", "E-1"}, {"event", 9}});
    out.month.late = {{{"case", "115-房貸-1"}, {"item", "T52"}, {"used-up", "115-07-01"}, {"deleted", ""}}};
    out.more_than_one = {{{"case", "115-房貸-1"}, {"item", "T50"}, {"count", 2}}};
    return out;
}

/// A drawn record that was printed, saved, reviewed before and found at another time by JCIC.
Figures drawn_record(const BusyBranch& branch, const std::vector<Designated>& people) {
    Drawn drawn{"00ff"};
    drawn.review = "115-07-1-001";
    drawn.reviewer = "L08";
    drawn.findings = findings_about(branch.rows, "review:115-07-1-001");
    const auto who = *domain::PersonId::parse("B1");
    const auto at = domain::start_of(day("1150710"));
    auto entry = submitted_by("B1", at);
    auto& copies = entry.items[domain::Item::t50].copies;
    for (const bool as_file : {false, true}) {
        copies.push_back({.number = 1, .by = who});
        copies.back().sent_at = at;
        copies.back().as_file = as_file;
    }
    const QueryRead query{std::move(entry), {written(30, "1150710", "query.submitted", "query:00ff", {}, "B1")}};
    auto out = sample_figures(drawn, query, std::nullopt, people, 5);
    set_review(out, drawn, branch.rows);
    set_z52_time(out, drawn, branch.rows);
    set_last_time(out, drawn, branch.rows, branch.judging(), people, second_half.from);
    return out;
}

TrailFacts busy_trail() {
    TrailFacts out;
    out.root = to_hex(Digest{7});
    out.uses = {{"B1", 1, 1, 1}};
    out.exported_by = {{"B1", 1}};
    out.tries_not_known = 1;
    const auto morning = domain::start_of(day("1150801")) + std::chrono::hours{9};
    out.attendance = {{"B1", {morning, morning + std::chrono::hours{1}}, {}}};
    return out;
}

}  // namespace

class TestPapersWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_an_item_says_is_computed_and_what_is_computed_is_said() {
        const auto figures = exceptional_figures();
        const auto people = designations(branch_.events);
        const domain::OfficeCalendar calendar;
        const domain::Policy policy;
        const auto found = figures_of({second_half, second_half.to, figures, people, branch_.rows, calendar, policy,
                                       busy_trail(), "1.2.3", "總行營運管理部"});
        for (const auto& [item, of_item] : found) {
            QCOMPARE(unlike_of({item}, {of_item}), QString());
            QVERIFY2(sentences().item(item) != nullptr, item.c_str());
        }
        for (const auto& item : all_of("items").keys()) QVERIFY2(found.contains(item.toStdString()), qPrintable(item));
    }
    void what_a_column_says_is_computed_and_what_is_computed_is_said() {
        const auto people = designations(branch_.events);
        const auto judging = branch_.judging();
        std::map<std::string, domain::PasswordTries> tries;
        tries["C-1"].apply(
            written(901, "1150713", "card.verify-failed", "card:C-1", {{"problem", "card.pin.wrong"}, {"spent", "1"}}));
        tries["C-1"].apply(written(902, "1150713", "card.verify-not-known", "card:C-1", {{"problem", "card.removed"}}));
        const auto devices = device_figures({second_half, second_half.to, branch_.rows, people, tries, judging});
        QCOMPARE(unlike_of(columns_of(FormKind::working_paper_3), devices), QString());
        const auto designated = people_figures(people, branch_.rows, second_half.from, second_half.to, judging);
        // A review of rights asks for nothing besides its verdict.
        QCOMPARE(unlike_of(columns_of(FormKind::working_paper_4), designated),
                 QString("working-paper-4.name: last-time: besides tells of nothing"));
        QCOMPARE(unlike_of(columns_of(FormKind::working_paper_2), {drawn_record(branch_, people)}), QString());
    }
    void evidence_and_answers_beside_are_computed_and_said() {
        const QueryFigures figures = exceptional_figures();
        const auto people = designations(branch_.events);
        const domain::OfficeCalendar calendar;
        const domain::Policy policy;
        const CheckFacts facts{second_half, second_half.to, figures, people, branch_.rows, calendar, policy, {}, ""};
        QCOMPARE(unlike_of({"evidence"}, {evidence_of({"queries", "people", "copy.sent"}, facts)}), QString());
    }
    void no_sentence_is_left_over() {
        const std::set<QString> asked_by_code{"none", "more", "evidence", "judged", "judged-before"};
        for (const auto& name : all_of("sentences").keys())
            QVERIFY2(asked_by_code.contains(name) || text_.contains(":" + name + "}"), qPrintable(name));
    }

private:
    static std::vector<std::string> columns_of(FormKind kind) { return paper::Sentences::columns_of(kind); }
    [[nodiscard]] QJsonObject all_of(const char* part) const {
        return QJsonDocument::fromJson(text_.toUtf8()).object()[part].toObject();
    }
    static QString read_text() {
        QFile file(QString::fromStdString(test::in_source("resources/layouts/working-papers.json")));
        if (!file.open(QIODevice::ReadOnly)) qFatal("no sentences");
        return QString::fromUtf8(file.readAll());
    }

    const BusyBranch branch_;
    const QString text_ = read_text();
};

JCIC_TEST(TestPapersWords)
#include "test_papers_words.moc"
