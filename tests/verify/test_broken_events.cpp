// No stored data ends the second verifier: it is fed every event of the catalogue with one field broken, left out or
// sealed, signed by somebody and by nobody, where the event could stand, and goes on.
#include <QTest>

#include "app/domain/catalogue/catalogue.h"
#include "app/verify/checks/people.h"
#include "app/verify/checks/weekly_sheets.h"
#include "app/verify/rules/form.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

constexpr std::string_view broken_texts[]{
    "",         "-",      "0", ",", "T50,,T51", "99999999999999999999", "1:zz", "1159999", "query-officer,emperor",
    "\xff\xfe", "a\tb\nc"};
constexpr std::string_view broken_subjects[]{"", ":", "person:", "query", "row:\xff"};

struct Fed {
    verify::Origin origin{"practice", "0129999", Bytes(16, 7)};
    verify::People people{origin};
    verify::WeeklySheets sheets;
    std::uint64_t number = 0;

    void feed_event(verify::Event event) {
        event.sequence = ++number;
        event.at = 1'793'000'000'000 + number;
        Digest leaf{};
        leaf[0] = static_cast<std::uint8_t>(number);
        static_cast<void>(verify::wrong_in_form(event));
        static_cast<void>(people.check({number, event, leaf, {}}));
        static_cast<void>(sheets.left_out(&event));
        static_cast<void>(sheets.judge_event(number, event, leaf));
    }
};

verify::Event sound_event(const domain::events::Event& described) {
    verify::Event out;
    out.person = "Q01";
    out.action = std::string(described.action);
    out.subject = std::string(described.about) + (described.about.ends_with(':') ? "Q1" : "");
    for (const auto& field : described.fields)
        out.fields.push_back({.name = std::string(field.name), .plain = true, .text = "T50"});
    return out;
}

}  // namespace

class TestBrokenEvents : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void no_broken_field_or_subject_ends_it() {
        Fed fed;
        for (const auto& described : domain::events::all()) {
            const auto whole = sound_event(described);
            fed.feed_event(sound_event(*domain::events::find("query.submitted")));
            for (std::size_t i = 0; i < whole.fields.size(); ++i) {
                for (const auto text : broken_texts) {
                    auto event = whole;
                    event.fields[i].text = std::string(text);
                    fed.feed_event(event);
                    event.signatures.push_back({"Q01", "approval", event.at, Bytes(64, 1)});
                    fed.feed_event(event);
                }
                auto sealed = whole;
                sealed.fields[i].plain = false;
                fed.feed_event(sealed);
                auto left_out = whole;
                left_out.fields.erase(left_out.fields.begin() + static_cast<std::ptrdiff_t>(i));
                fed.feed_event(left_out);
            }
            for (const auto subject : broken_subjects) {
                auto event = whole;
                event.subject = std::string(subject);
                fed.feed_event(event);
                event.person = "-";
                fed.feed_event(event);
            }
        }
        QVERIFY(fed.number > 5'000);
        QCOMPARE(fed.people.size(), std::size_t{0});  // nobody came to be there by any of it
    }
};

JCIC_TEST(TestBrokenEvents)
#include "test_broken_events.moc"
