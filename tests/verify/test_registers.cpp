// The second verifier's own table of registers, held against the desk's descriptions.
#include <QTest>

#include "app/domain/registers/register.h"
#include "app/verify/registers.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

template <class Names>
std::string joined(const Names& names, auto text_of) {
    std::string out;
    for (const auto& name : names) out.append(out.empty() ? "" : ",").append(text_of(name));
    return out;
}

std::string line_of(const verify::RegisterStep& step) {
    return std::string(step.action) + "|" + std::string(step.from) + "|" + std::string(step.to) + "|" +
           std::string(step.purpose) + "|" + std::string(step.duties) + (step.rests ? "" : "|elsewhere");
}

}  // namespace

class TestRegisters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void both_tables_say_the_same() {
        std::set<std::string> described;
        for (const auto* book : domain::registers::all())
            for (const auto& step : book->steps) {
                const auto from = joined(step.from, [](std::string_view state) { return state; });
                const auto duties = step.beside
                                        ? joined(step.beside->who, [](auto duty) { return domain::name_of(duty); })
                                        : std::string();
                described.insert(line_of({step.action, from, step.to, step.beside ? step.beside->purpose : "", duties,
                                          step.written == domain::registers::Written::here}));
            }
        std::set<std::string> verified;
        for (const auto& step : verify::register_steps()) verified.insert(line_of(step));
        QCOMPARE(verified, described);
    }

    void a_step_out_of_its_state_or_on_another_event_is_found() {
        verify::Registers rows;
        const auto event = [](const char* action, const std::string& rests_on) {
            verify::Event out;
            out.action = action;
            out.subject = "letter:1";
            if (!rests_on.empty()) out.fields.push_back({.name = "rests-on", .plain = true, .text = rests_on});
            return out;
        };
        const Digest one{1};
        const auto first = "7:" + to_hex(one);
        QCOMPARE(rows.take_in(6, event("letter.sent", ""), one), std::string("state"));  // no row yet
        QCOMPARE(rows.take_in(7, event("letter.prepared", ""), one), std::string());
        QCOMPARE(rows.take_in(8, event("letter.prepared", ""), one), std::string("state"));
        QCOMPARE(rows.take_in(9, event("letter.answered", first), one), std::string("state"));
        QCOMPARE(rows.take_in(10, event("letter.sent", "6:" + to_hex(one)), one), std::string("rests-on"));
        QCOMPARE(rows.take_in(11, event("letter.sent", first), one), std::string());
        QCOMPARE(rows.take_in(12, event("letter.dropped", "11:" + to_hex(one)), one), std::string("state"));
    }
};

JCIC_TEST(TestRegisters)
#include "test_registers.moc"
