// The working papers in their window: from the register of audits, for a period, into an encrypted file (R-LO-5).
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include "app/desk/commands/papers.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/duties_dialog.h"
#include "ui/papers_dialog.h"
#include "ui/save_dialog.h"

using namespace jcic;
using namespace jcic::test;
namespace command = desk::command;

namespace {

class PapersRig : public WindowRig {
public:
    /// What is to be begun in the calendar of duties is the next check.
    explicit PapersRig(domain::Duty duty = domain::Duty::reviewer) {
        sign_in();
        world.state.seat->person.duties = {domain::Duty::query_officer, duty};
        world.publish();
        window.go_to(ui::PageId::registers);
        settle();
        press("showDuties");
        settle();
        auto* list = dialog<ui::DutiesDialog>()->findChild<QTreeWidget*>(QStringLiteral("duties"));
        list->setCurrentItem(list->topLevelItem(1));
        dialog<ui::DutiesDialog>()->findChild<QPushButton*>(QStringLiteral("openDuty"))->click();
        settle();
    }
    template <class T>
    [[nodiscard]] static T* of_dialog(const char* name) {
        return dialog<ui::PapersDialog>()->findChild<T*>(QLatin1String(name));
    }
};

}  // namespace

class TestPapersWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_register_of_audits_offers_them_and_no_other() {
        PapersRig rig;
        QVERIFY(rig.find<QPushButton>("fillPapers")->isVisible());
        rig.press("showDuties");
        rig.settle();
        WindowRig::dialog<ui::DutiesDialog>()->findChild<QPushButton*>(QStringLiteral("openDuty"))->click();
        rig.settle();
        QVERIFY(!rig.find<QPushButton>("fillPapers")->isVisible());
    }
    void who_may_not_take_them_out_of_the_ledger_is_not_offered_them_R_LO_5() {
        for (const auto& [duty, offered] : {std::pair{domain::Duty::supervisor, false},
                                            {domain::Duty::unit_head, true},
                                            {domain::Duty::auditor, true}}) {
            PapersRig rig(duty);
            QCOMPARE(rig.find<QPushButton>("fillPapers")->isVisible(), offered);
        }
    }
    void a_paper_of_a_period_is_saved_under_a_password() {
        PapersRig rig;
        rig.press("fillPapers");
        rig.settle();
        auto* paper = PapersRig::of_dialog<QComboBox>("paper");
        QCOMPARE(paper->count(), 4);
        paper->setCurrentIndex(3);
        auto* period = PapersRig::of_dialog<QComboBox>("paperPeriod");
        QCOMPARE(period->count(), 5);
        for (int i = 0; i < period->count(); ++i)
            QVERIFY(desk::papers::parse_span(period->itemData(i).toString().toStdString()));
        PapersRig::of_dialog<QLineEdit>("paperReviewer")->setText(QStringLiteral("何覆核"));
        PapersRig::of_dialog<QPushButton>("savePaper")->click();
        rig.settle();
        auto* save = WindowRig::dialog<ui::SaveDialog>();
        QVERIFY(save != nullptr);
        save->findChild<QLineEdit*>(QStringLiteral("file"))->setText(QStringLiteral("/tmp/paper.pdf"));
        save->findChild<QPushButton*>(QStringLiteral("make"))->click();
        save->findChild<QPushButton*>(QStringLiteral("save"))->click();
        rig.settle();
        const auto sent = rig.world.last<command::SavePaper>();
        QCOMPARE(sent.wanted.number, 4);
        QCOMPARE(sent.wanted.reviewer, std::string("何覆核"));
        QCOMPARE(sent.file, std::filesystem::path("/tmp/paper.pdf"));
        QVERIFY(WindowRig::dialog<ui::PapersDialog>() == nullptr);
    }
    void who_chooses_the_other_kind_of_file_gets_its_ending() {
        PapersRig rig;
        rig.press("fillPapers");
        rig.settle();
        PapersRig::of_dialog<QPushButton>("savePaper")->click();
        rig.settle();
        WindowRig::dialog<ui::SaveDialog>()->findChild<QPushButton*>(QStringLiteral("choose"))->click();
        rig.settle();
        auto* picker = WindowRig::dialog<QFileDialog>();
        QVERIFY(picker != nullptr);
        QCOMPARE(picker->defaultSuffix(), QStringLiteral("pdf"));
        auto* kinds = picker->findChild<QComboBox*>(QStringLiteral("fileTypeCombo"));
        QVERIFY(kinds != nullptr);
        QTest::keyClick(kinds, Qt::Key_Down);
        QCOMPARE(picker->defaultSuffix(), QStringLiteral("zip"));
        QTest::keyClick(kinds, Qt::Key_Up);
        QCOMPARE(picker->defaultSuffix(), QStringLiteral("pdf"));
    }
};

JCIC_WINDOW_TEST(TestPapersWindow)
#include "test_papers.moc"
