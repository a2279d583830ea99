// Labels of what two persons count together, and which steps are a count (R-DU-11); tests/rules/R-DU-10.txt has the
// rule.
#include <QtTest>

#include "app/desk/registers/counting_desk.h"
#include "app/domain/registers/labels.h"
#include "at_the_desk.h"
#include "paper/judge.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
namespace registers = domain::registers;

class TestCountedTogether : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void labels_are_printed_and_scanned_where_things_are_counted_R_DU_11() {
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        auto wanted = three_to_count();
        const auto page = desk_->registers().labels(registers::devices, {});
        VERIFY_OK(page);
        // As a hand scanner reads them off the paper.
        const paper::Judge judge(*page->pdf);
        const QTemporaryDir folder;
        const auto picture = folder.filePath("labels");
        QCOMPARE(judge.run("pdftoppm", {"-png", "-singlefile", "-r", "200", "FILE", picture}).status, 0);
        const auto read = paper::Judge::lines_of(
            judge.run("zbarimg", {"--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture + ".png"}).out);
        const auto institution = desk_->parts().machine.settings().institution.text();
        for (auto& one : wanted) {
            const auto label = registers::label_text(institution, registers::devices, one.row);
            QVERIFY2(read.contains(QString::fromStdString(label)), qPrintable(read.join(' ')));
            one.row = label;
        }
        wanted.push_back(wanted.front());
        wanted.back().row = registers::label_text("0129998", registers::devices, "1");
        wanted.push_back(wanted.front());
        wanted.back().row = registers::label_text(institution, registers::cards, "1");
        const auto shown = counting().pages(wanted);
        VERIFY_OK(shown);
        for (std::size_t i = 0; i < 3; ++i) QVERIFY((*shown)[i].page);
        QCOMPARE((*shown)[3].fault->detail("reason"), std::string_view("other-unit"));
        QCOMPARE((*shown)[4].fault->detail("reason"), std::string_view("other-register"));
        const auto done = counting().take_together(*shown, custodians_password());
        VERIFY_OK(done);
        QCOMPARE(count_events("device.counted"), std::size_t{3});
        // What nobody counts has none, nor has what is over.
        COMPARE_FAULT(desk_->registers().labels(registers::reasons, {}), input_form);
        COMPARE_FAULT(desk_->registers().labels(registers::machines, {}), input_form);
    }

    void only_these_steps_are_taken_of_many_rows_at_once_R_DU_3() {
        std::set<std::string_view> witnessed;
        for (const auto* book : registers::all())
            for (const auto& step : book->steps)
                if (registers::is_witnessed(step)) witnessed.insert(step.action);
        const std::set<std::string_view> counts{"card.counted", "device.counted", "envelope.counted", "machine.checked",
                                                "room.checked"};
        QVERIFY(witnessed == counts);
    }

private:
    desk::CountingDesk counting() { return desk::CountingDesk(desk_->parts()); }
    /// Of three readers, by the unit head with the custodian.
    std::vector<domain::registers::StepRequest> three_to_count() {
        const auto& book = registers::devices;
        std::vector<domain::registers::StepRequest> out;
        for (const auto* number : {"EZ-1", "EZ-2", "EZ-3"}) {
            const auto keeper = officer().with(Duty::card_custodian).person;
            const auto row = desk().take_step(
                wanted(book, "device.taken-in", "",
                       {{"kind", "reader"}, {"number", number}, {"place", "二樓"}, {"keeper", keeper.text()}}));
            out.push_back(
                {&book, book.step("device.counted"), row.value(), {{"in-place", "yes"}, {"hardened", "yes"}}, keeper});
        }
        return out;
    }
    Secret custodians_password() { return officer().secret(officer().with(Duty::card_custodian).password); }
};

JCIC_TEST(TestCountedTogether)
#include "test_counted_together.moc"
