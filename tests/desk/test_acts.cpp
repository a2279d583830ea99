// What a person does is written for who may do it when it is written, not when it was asked (R-DU-4).

#include <QTest>

#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/saved_file.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/register.h"
#include "app/domain/trail_access.h"
#include "app/ledger/session/people.h"
#include "desk/proof_branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;

namespace {

/// A print server at which a job takes its time: meanwhile something else happens.
class SlowQueue final : public paper::PrintQueue {
public:
    explicit SlowQueue(std::function<void()> meanwhile) : meanwhile_(std::move(meanwhile)) {}
    int begun = 0;
    int pages = 0;
    int cancelled = 0;

    Result<std::vector<paper::Printer>> printers() override { return std::vector<paper::Printer>(); }
    Result<paper::JobId> create_job(const std::string& queue, const std::string&, const PrintOptions&) override {
        ++begun;
        meanwhile_();
        return paper::JobId{queue, 7};
    }
    Result<void> hand_over(const paper::JobId&, const paper::PdfBytes&, const std::string&) override {
        ++pages;
        return {};
    }
    Result<paper::JobState> job_state(const paper::JobId&) override { return fail(FaultCode::printer_job, "slow"); }
    Result<void> cancel(const paper::JobId&) override {
        ++cancelled;
        return {};
    }
    Result<paper::Keeping> keeping() override { return paper::Keeping::no; }

private:
    std::function<void()> meanwhile_;
};

}  // namespace

class TestActs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void who_is_ended_between_asking_and_writing_prints_nothing_R_DU_4() {
        for (const bool ended : {false, true}) {
            Branch branch;
            const auto head = branch.world.sign_in("H01").value();
            const auto queue = std::make_shared<SlowQueue>([&] {
                if (ended) VERIFY_OK(ledger::People(*head).end(test::code("Q01")));
            });
            branch.parts.printing.plug(queue, {});
            const auto today = branch.parts.machine.today();
            const PrintedRegister page{std::string(domain::registers::authorisations.name), today, today,
                                       std::make_shared<const Bytes>(3)};
            const auto printed = RegisterDesk(branch.parts).print(page, {"branch", {}});
            QCOMPARE(queue->begun, 1);
            QCOMPARE(queue->pages, ended ? 0 : 1);
            QCOMPARE(queue->cancelled, ended ? 1 : 0);
            ledger::EventQuery wanted;
            wanted.action = action::register_printed;
            QCOMPARE(head->events(wanted).value().size(), std::size_t{ended ? 0U : 1U});
            if (ended)
                COMPARE_FAULT(printed, person_ended);
            else
                VERIFY_OK(printed);
        }
    }

    // Designated still, but no more for what the command needs: nothing is written, in the trail or beside it.
    void a_file_is_saved_by_whose_duty_it_is_when_it_is_written_R_DU_1() {
        Branch branch;
        const auto file = branch.world.folder.path() / "list.zip";
        const auto password = Secret::from(view(std::string_view("Kdwp-4729-Tmra")));
        auto& seat = *branch.parts.seating.seat();
        const auto save = [&](ledger::Permit permit) {
            const auto saved = SavedFile::at(branch.parts.machine, seat, "list", file, password, std::move(permit));
            if (!saved) qFatal("saved file");
            return saved->save_table(seat, "list", 1, {"清單", {"欄"}, {{"列"}}});
        };
        const auto before = seat.session().count().value();
        COMPARE_FAULT(save(domain::may_take_events_out), person_duty);
        QVERIFY(!std::filesystem::exists(file));
        QCOMPARE(seat.session().count().value(), before);
        VERIFY_OK(save(ledger::whoever_is(domain::registers::officers)));
        QVERIFY(std::filesystem::exists(file));
    }
};

JCIC_TEST(TestActs)
#include "test_acts.moc"
