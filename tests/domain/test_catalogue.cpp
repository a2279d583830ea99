// What may stand in the trail, and in which form.

#include <QTest>
#include <QtTest>
#include <set>

#include "app/domain/attachment.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/journal.h"
#include "app/domain/registers/labels.h"
#include "app/domain/registers/register.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

Entry entry(std::string action, std::string subject) {
    Entry out;
    out.action = std::move(action);
    out.subject = std::move(subject);
    return out;
}

std::string refused(const Entry& entry) {
    const auto checked = events::check(entry);
    if (checked) return "";
    return std::string(checked.error().detail("field")) + " " + std::string(checked.error().detail("reason"));
}

/// A value of that kind.
std::string value_of(const events::Field& field) {
    switch (field.kind) {
        case events::Kind::text:
        case events::Kind::reference:
        case events::Kind::problem:
        case events::Kind::opaque:
            return "字";
        case events::Kind::number:
            return std::to_string(std::max(12, field.least));
        case events::Kind::yes_no:
            return "yes";
        case events::Kind::day:
            return "1151120";
        case events::Kind::time:
            return "14:06";
        case events::Kind::week:
            return "1-5 08:30-17:30; 6 09:00-12:00";
        case events::Kind::instant:
            return "2026-11-20T10:00:00.000Z";
        case events::Kind::item:
            return "T50";
        case events::Kind::items:
            return "T50,T52";
        case events::Kind::person:
            return "L03";
        case events::Kind::hex:
            return "00ff";
        case events::Kind::earlier:
            return EarlierEvent{12, {}}.text();
        case events::Kind::choice:
            return std::string(field.choices.front().name);
        case events::Kind::subject:
            return "A123456789";
        case events::Kind::duties:
            return "query-officer:1151120-,supervisor";
        case events::Kind::attachment:
            return Attachment{{7}, {9}, "授權書.pdf"}.text();
    }
    return "";
}

/// As the catalogue describes it.
Entry good(const events::Event& event) {
    const auto about = std::string(event.about);
    auto out = entry(std::string(event.action), about.ends_with(':') ? about + "1" : about);
    for (const auto& field : event.fields)
        out.fields.push_back(
            {std::string(field.name), value_of(field), field.keep, field.keep == Keep::plain ? "" : "query:1", {}});
    for (auto& field : out.fields)
        if (field.name == field::attached) field.value = to_hex(Digest{7});  // of what is attached
    return out;
}

}  // namespace

class TestCatalogue : public QObject {
    Q_OBJECT
private slots:
    void every_event_is_described_once() {
        std::set<std::string_view> actions;
        for (const auto& event : events::all()) {
            QVERIFY2(actions.insert(event.action).second, std::string(event.action).c_str());
            QCOMPARE(events::find(event.action), &event);
            std::set<std::string_view> fields;
            for (const auto& field : event.fields) QVERIFY(fields.insert(field.name).second);
            QVERIFY2(events::check(good(event)), std::string(event.action).c_str());
        }
        QVERIFY(events::find("query.imagined") == nullptr);
    }

    // Below every caller: what is demanded can be met by an event as it is described, and asked of it.
    void what_an_event_stands_on_is_described_too() {
        for (const auto& event : events::all()) {
            const auto action = std::string(event.action);
            if (!event.takes_back.empty())
                QVERIFY2(events::find(event.takes_back)->about == event.about && event.field(field::items),
                         action.c_str());
            QVERIFY2(!(event.demand && event.roster), action.c_str());
            if (!event.demand) continue;
            const auto& demand = *event.demand;
            QVERIFY2(!demand.purpose.empty() && demand.signers > 0, action.c_str());
            QVERIFY2(demand.alone != (event.field(field::page) != nullptr), action.c_str());
            QVERIFY2(demand.beside == (event.field(field::beside) != nullptr), action.c_str());
            QVERIFY2(demand.answers.empty() || events::is_answered(demand.answers), action.c_str());
            if (demand.answers.empty()) continue;
            QVERIFY2(events::find(demand.answers)->about == event.about, action.c_str());
            QVERIFY2(event.field(field::rests_on)->times == events::Times::once, action.c_str());
        }
        QVERIFY(!events::is_answered("query.withdrawn"));
        QVERIFY(events::demand_on("query.imagined") == nullptr && events::roster_rule_of("query.imagined") == nullptr);
    }

    void everything_that_people_are_shown_has_its_words() {
        for (const auto& event : events::all()) {
            const auto action = std::string(event.action);
            QVERIFY2(event.title != nullptr && *event.title != '\0', action.c_str());
            for (const auto& field : event.fields)
                if (field.keep != Keep::apart)
                    QVERIFY2(field.title != nullptr && *field.title != '\0',
                             (action + " " + std::string(field.name)).c_str());
            const auto kind = event.about.substr(0, event.about.find(':'));
            const auto books = registers::all();
            QVERIFY2(events::subject_title(kind) != nullptr ||
                         std::ranges::any_of(books, [&](const auto* book) { return book->about == event.about; }),
                     action.c_str());
        }
    }

    void each_field_that_must_be_there_is_missed_and_stands_once() {
        for (const auto& event : events::all())
            for (std::size_t i = 0; i < event.fields.size(); ++i) {
                const auto& field = event.fields[i];
                const auto name = std::string(field.name);
                auto without = good(event);
                without.fields.erase(without.fields.begin() + static_cast<std::ptrdiff_t>(i));
                const bool bound = field.kind == events::Kind::attachment || field.name == field::attached;
                const std::string otherwise = bound ? "attached value" : "";  // the one says the other
                QCOMPARE(refused(without), field.times == events::Times::once ? name + " missing" : otherwise);
                auto twice = good(event);
                twice.fields.push_back(twice.fields[i]);
                QCOMPARE(refused(twice), field.times == events::Times::any ? otherwise : name + " twice");
                auto kept = good(event);
                kept.fields[i].keep = field.keep == Keep::plain ? Keep::personal : Keep::plain;
                QCOMPARE(refused(kept), name + " kept");
            }
    }

    void a_value_is_of_its_kind_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("bad");
        const auto row = [](events::Kind kind, const char* bad) {
            QTest::addRow("%d %s", static_cast<int>(kind), bad) << static_cast<int>(kind) << QByteArray(bad);
        };
        for (const auto* bad : {"", "01", "-1", "1 ", "x", "99999999999999999999x"}) row(events::Kind::number, bad);
        for (const auto* bad : {"", "Yes", "1"}) row(events::Kind::yes_no, bad);
        for (const auto* bad : {"", "1151332", "2026-11-20", "１１５１１２０", " 1151120"}) row(events::Kind::day, bad);
        for (const auto* bad : {"", "2026-11-20", "yesterday", "2026-11-20T10:00:00Z", "2026-11-20T18:00:00.000+08:00"})
            row(events::Kind::instant, bad);
        for (const auto* bad : {"", "24:00", "09:60", "9:05", "0905", "09:05:00", " 09:05"})
            row(events::Kind::time, bad);
        for (const auto* bad : {"", "1-5", "1-5 8:30-17:30", "1-5 08:30-17:30;6 09:00-12:00", "8 08:30-17:30",
                                "1-5 17:30-08:30", "1 08:30-17:30; 2 08:30-17:30", "2 08:30-17:30; 1 08:30-17:00"})
            row(events::Kind::week, bad);
        for (const auto* bad : {"", "T99", "T50,T51"}) row(events::Kind::item, bad);
        for (const auto* bad : {"T99", "T50,", ",T50", "T50 "}) row(events::Kind::items, bad);
        for (const auto* bad : {"", "person:L03", "L 3", "l03", "Ｌ03", " L03", "-"}) row(events::Kind::person, bad);
        for (const auto* bad : {"0", "FF", "0g"}) row(events::Kind::hex, bad);
        for (const auto* bad : {"", "12", "12:00", "x:00"}) row(events::Kind::earlier, bad);
        for (const auto* bad : {"", "nobody", "Yes", " "}) row(events::Kind::choice, bad);
        for (const auto* bad : {"", "A123456788", "a123456789", "Ａ123456789", " A123456789", "A12345678"})
            row(events::Kind::subject, bad);
        for (const auto* bad :
             {"", "teller", "supervisor,", "supervisor,supervisor", "supervisor,query-officer", "supervisor:-",
              "supervisor:1151332-", "supervisor:1151121-1151120", "supervisor:１１５１１２０-", " supervisor"})
            row(events::Kind::duties, bad);
        const auto whole = Attachment{{7}, {9}, "授權書.pdf"}.text();
        for (const auto& bad :
             {std::string(), whole.substr(0, 64), whole.substr(0, 130), whole.substr(1), "A" + whole.substr(1)})
            row(events::Kind::attachment, bad.c_str());
    }

    void a_value_is_of_its_kind() {
        QFETCH(int, kind);
        QFETCH(QByteArray, bad);
        int tried = 0;
        for (const auto& event : events::all())
            for (std::size_t i = 0; i < event.fields.size(); ++i) {
                if (static_cast<int>(event.fields[i].kind) != kind) continue;
                auto wrong = good(event);
                wrong.fields[i].value = bad.toStdString();
                QCOMPARE(refused(wrong), std::string(event.fields[i].name) + " value");
                ++tried;
            }
        QVERIFY(tried > 0);
    }

    void a_number_is_from_its_least_to_its_most() {
        int ranges = 0;
        for (const auto& event : events::all())
            for (std::size_t i = 0; i < event.fields.size(); ++i) {
                const auto& field = event.fields[i];
                if (field.kind != events::Kind::number || (field.least == 0 && field.most == 0)) continue;
                ++ranges;
                const auto with = [&](long long number) {
                    auto out = good(event);
                    out.fields[i].value = std::to_string(number);
                    return refused(out);
                };
                const auto wrong = std::string(field.name) + " value";
                for (const long long number : {field.least, field.most}) QCOMPARE(with(number), std::string());
                for (const long long number : {field.least - 1LL, field.most + 1LL, 4'294'967'296LL + field.least})
                    QCOMPARE(with(number), wrong);
            }
        QVERIFY(ranges > 0);
    }

    void a_choice_is_any_of_its_names_and_no_title() {
        int choices = 0;
        for (const auto& event : events::all())
            for (std::size_t i = 0; i < event.fields.size(); ++i)
                for (const auto& choice : event.fields[i].choices) {
                    auto chosen = good(event);
                    chosen.fields[i].value = choice.name;
                    QCOMPARE(refused(chosen), std::string());
                    for (const auto& other : {std::string(choice.title), std::string(choice.name) + " "}) {
                        chosen.fields[i].value = other;
                        QCOMPARE(refused(chosen), std::string(event.fields[i].name) + " value");
                    }
                    ++choices;
                }
        QVERIFY(choices > 0);
    }

    void what_is_not_described_is_refused() {
        QCOMPARE(refused(entry("query.imagined", "query:1")), std::string("action unknown"));
        QCOMPARE(refused(entry("record.viewed", "card:1").plain("item", "T50")), std::string("subject value"));
        QCOMPARE(refused(entry("record.viewed", "query:").plain("item", "T50")), std::string("subject value"));
        QCOMPARE(refused(entry("record.viewed", "query:1").plain("item", "T50").plain("why", "x")),
                 std::string("why unknown"));
        for (const auto* other : {"person:l03", "person:Ｌ03", "person: L03", "person:-", "Person:L03"})
            QCOMPARE(refused(entry("person.ended", other)), std::string("subject value"));
        QCOMPARE(refused(entry("person.ended", "person:L03")), std::string("rests-on missing"));
        QCOMPARE(refused(entry("person.ended", "person:L03").rests_on({7, {}})), std::string());
        auto remark = good(*events::find("person.designated"));
        QCOMPARE(refused(remark.plain("remark", "x")), std::string("remark unknown"));
    }

    // A person's words are held to a measure by every event that keeps them, whatever window or command they came
    // through; what stands in a ledger already is not.
    void no_event_takes_more_than_may_be_typed() {
        int asked = 0;
        for (const auto& event : events::all())
            for (std::size_t i = 0; i < event.fields.size(); ++i) {
                const auto& field = event.fields[i];
                if (!events::is_free_text(field.kind) || field.keep != Keep::personal) continue;
                ++asked;
                auto one = good(event);
                const auto says = [&](std::string text) {
                    one.fields[i].value = std::move(text);
                    return refused(one);
                };
                const auto name = std::string(field.name);
                const auto longest = events::longest_typed(field);
                QCOMPARE(says(std::string(longest, 'a')), std::string());
                QCOMPARE(says(std::string(longest + 1, 'a')), name + " too-long");
                QVERIFY(events::check(events::said_by(one)));
                for (const auto* control : {"\x01", "\x1b", "\x7f", "\u0085"})
                    QCOMPARE(says(std::string("字") + control), name + " control");
                QCOMPARE(says(std::string("字\0", 4)), name + " control");
                QVERIFY(events::check(events::said_by(one)));
                QCOMPARE(says("一\t二\n三\r\n四"), std::string());
            }
        QVERIFY(asked > 60);
    }

    void every_registers_texts_are_measured_where_they_are_typed() {
        int asked = 0;
        for (const auto* book : registers::all())
            for (const auto& step : book->steps)
                for (const auto& field : step.asks) {
                    if (!events::is_free_text(field.kind) || field.given) continue;
                    ++asked;
                    const auto longest = events::longest_typed(field);
                    QVERIFY2(longest == (field.keep == Keep::plain ? 120U : 1'000U) || field.most > 0,
                             field.name.data());
                    std::string text;
                    while (text.size() < 3 * longest) text += "字";
                    QCOMPARE(events::as_written(field, text).value(), text);
                    const auto longer = events::as_written(field, text + "字");
                    COMPARE_FAULT(longer, input_form);
                    QCOMPARE(longer.error().detail("field"), field.name);
                    QCOMPARE(longer.error().detail("reason"), std::string_view("too-long"));
                    QCOMPARE(longer.error().detail("limit"), std::string_view(std::to_string(longest)));
                    const auto acts = events::as_written(field, std::string_view("一二\0三", 10));
                    COMPARE_FAULT(acts, input_form);
                    QCOMPARE(acts.error().detail("reason"), std::string_view("control"));
                    QCOMPARE(acts.error().detail("position"), std::string_view("3"));
                    QCOMPARE(acts.error().detail("character"), std::string_view("U+0000"));
                    QCOMPARE(events::as_written(field, "一\n二").value(), std::string("一 二"));
                }
        QVERIFY(asked > 100);
    }

    void an_earlier_event_is_written_in_one_way() {
        const EarlierEvent event{12, {}};
        QCOMPARE(EarlierEvent::parse(event.text()).value(), event);
        COMPARE_FAULT(EarlierEvent::parse("012" + event.text().substr(2)), input_form);
        COMPARE_FAULT(EarlierEvent::parse(event.text() + "00"), input_form);
    }
};

// What the label of a counted thing says, and how it is read.
namespace registers = jcic::domain::registers;

class TestLabels : public QObject {
    Q_OBJECT

private slots:
    void a_label_names_its_row_and_is_read_with_what_a_scanner_adds() {
        const auto text = registers::label_text("0129999", registers::cards, "0129999-03");
        QCOMPARE(text, std::string("JCIC:0129999:CARDS:0129999-03"));
        QCOMPARE(registers::read_label("  " + text + "\r\n", "0129999", registers::cards).value(),
                 std::string("0129999-03"));
        QCOMPARE(registers::read_label("0129999-03", "0129999", registers::cards).value(), std::string("0129999-03"));
        QCOMPARE(registers::read_label("JCIC:0129999:DEVICES:a:b", "0129999", registers::devices).value(),
                 std::string("a:b"));
    }
    void another_unit_s_and_another_register_s_are_refused() {
        const auto refused = [](const char* typed) {
            const auto read = registers::read_label(typed, "0129999", registers::devices);
            return read ? std::string() : std::string(read.error().detail("reason"));
        };
        QCOMPARE(refused("JCIC:0129998:DEVICES:3"), std::string("other-unit"));
        QCOMPARE(refused("JCIC:0129999:CARDS:3"), std::string("other-register"));
        QCOMPARE(refused("JCIC:"), std::string("other-unit"));
    }
    void what_two_persons_count_has_labels() {
        std::string out;
        for (const auto* book : registers::all())
            if (registers::has_labels(*book)) out += std::string(book->name) + " ";
        QCOMPARE(out, std::string("cards envelopes devices machines rooms "));
    }
};

// Entries of the trail: how fields are put in and read.

class TestJournal : public QObject {
    Q_OBJECT

private slots:
    void a_field_keeps_where_it_is_kept() {
        Entry entry;
        entry.plain("case", "115-0042").personal("name", "王明", "query:1").apart("record", "bytes", "record:1");
        QVERIFY((*entry.field("case") == EntryField{"case", "115-0042", Keep::plain, ""}));
        QVERIFY((*entry.field("name") == EntryField{"name", "王明", Keep::personal, "query:1"}));
        QVERIFY((*entry.field("record") == EntryField{"record", "bytes", Keep::apart, "record:1"}));
        QCOMPARE(entry.value("case"), std::string{"115-0042"});
    }

    void a_field_that_is_not_ours_to_open_reads_as_empty() {
        Entry entry;
        entry.fields.push_back({"name", std::nullopt, Keep::personal, "query:1"});
        QVERIFY(entry.field("name") != nullptr);
        QCOMPARE(entry.value("name"), std::string{});
        QVERIFY(entry.field("absent") == nullptr);
        QCOMPARE(entry.value("absent"), std::string{});
    }
};

JCIC_TEST(TestCatalogue)
JCIC_TEST(TestLabels)
JCIC_TEST(TestJournal)
#include "test_catalogue.moc"
