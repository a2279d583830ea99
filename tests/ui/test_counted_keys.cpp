// A day's work with its keys counted: a person's own keys from the board to printed and filed sheets, each a real key
// event to the window in front. A key held beside another (Alt+K) counts with it as one stroke; whatever a password is
// made of counts among the secrets. The day has begun: signed in, the card handed out and in the reader.
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

#include "support/test_program.h"
#include "tests/ui/board_rig.h"
#include "tests/ui/window_rig.h"
#include "ui/approval/together_dialog.h"
#include "ui/board/case_tree.h"
#include "ui/ledger/open_jcic_dialog.h"
#include "ui/query/batch_panel.h"
#include "ui/record/print_case_dialog.h"

using namespace jcic;
using namespace jcic::test;
using domain::Item;
using domain::ItemState;

namespace {

/// As long as those of the practice branch.
const char* const supervisors_password = "Kdwp-4729-Tmra";
const char* const card_password = "246810";

class Hands {
public:
    explicit Hands(WindowRig& rig) : rig_(rig) {}
    void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier) {
        ++keys;
        WindowRig::key(in_front(), key, held);
    }
    void text(const QString& typed, int& counted) {
        for (const auto character : typed) {
            ++counted;
            QTest::keyClick(in_front(), character.toLatin1());
        }
        WindowRig::settle();
    }
    void text(const char* typed) { text(QLatin1String(typed), keys); }
    void secret(const char* typed) { text(QLatin1String(typed), secrets); }
    /// A menu may keep its opener's key waiting until it is closed: its keys come from beside it.
    void first_of_menu(Qt::Key mnemonic) {
        bool chosen = false;
        QTimer::singleShot(200, &rig_.window, [&] {
            if (auto* menu = QApplication::activePopupWidget()) {
                keys += 2;
                QTest::keyClick(menu, Qt::Key_Down);
                QTest::keyClick(menu, Qt::Key_Return);
            }
            chosen = true;
        });
        key(mnemonic, Qt::AltModifier);
        QTRY_VERIFY(chosen);
        WindowRig::settle();
    }
    int keys = 0;
    int secrets = 0;

private:
    /// What has the focus of the window in front; a window manager gives it back when a dialog closes.
    [[nodiscard]] QWidget* in_front() const {
        QWidget* window = QApplication::activeModalWidget();
        if (window == nullptr) window = &rig_.window;
        if (!window->isActiveWindow()) {
            window->activateWindow();
            WindowRig::settle();
        }
        return window->focusWidget() != nullptr ? window->focusWidget() : window;
    }
    WindowRig& rig_;
};

}  // namespace

class TestCountedKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void one_case_to_its_printed_sheets();
    void thirty_cases_out_of_a_file_data() {
        QTest::addColumn<bool>("late");
        QTest::addColumn<bool>("laid");
        QTest::newRow("in office hours") << false << false;
        QTest::newRow("after office hours") << true << false;
        QTest::newRow("laid by the loan system") << false << true;
    }
    void thirty_cases_out_of_a_file();
    void the_card_is_borrowed_and_returned_with_a_stop_in_between();

private:
    /// The evening: each query says so to its approver, who signs them together all the same.
    static void make_it_late(FakeWorld& world) {
        using namespace std::chrono_literals;
        world.state.now += 5h;
        world.approval_view.remarks = {{inquiry::Remark::Kind::outside_office_hours, {{"at", "115-12-21 19:06"}}}};
        world.approval_view.page.stands_out = "附註\t115-12-21 19:06 送出，非辦公時間\n";
    }
    static desk::BoardRow row(const std::string& query, Item item, const std::string& case_number) {
        desk::BoardRow out;
        out.query = query;
        out.item = item;
        out.state = ItemState::submitted;
        out.subject_name = "黃建國";
        out.subject_masked = "A12●●●●789";
        out.case_number = case_number;
        out.own = out.in_hand = true;
        return out;
    }
    /// A desk with nothing under way, which does what it is told at once, and whose agencies answer at once.
    static void begin(WindowRig& rig) {
        auto& world = rig.world;
        world.state.board.clear();
        world.state.approvals.clear();
        world.state.todo.clear();
        world.approval_view.remarks.clear();
        world.approval_view.page.stands_out.clear();
        // Where L03 filed an earlier case, in the same cabinet as every other.
        auto& filed = world.state.copies.front();
        filed.case_number = "115-416";
        filed.copy.state = domain::CopyState::filed;
        filed.copy.where = "授信檔案 115-416 卷";
        filed.copy.moved_by = person("L03");
        filed.copy.moved_at = afternoon();
        world.when<command::TakeAct>([&world](const command::TakeAct& wanted) {
            const auto& copy = *wanted.on.begin();
            for (auto& one : world.state.board)
                if (one.query == copy.query && one.item == copy.item)
                    one.copies = {inquiry::CopyEntry{copy.number, domain::CopyState::filed, person("L03")}};
        });
        world.held.front().application_name = "個人房屋貸款";
        world.aids.templates = {{"房貸", "房屋貸款償債能力審查"}};
        const auto submitted = [&world](const std::string& query, const std::set<Item>& items,
                                        const std::string& case_number) {
            for (const auto item : items) world.state.board.push_back(row(query, item, case_number));
            world.state.approvals.push_back({query,
                                             person("L03"),
                                             "林怡君",
                                             "黃建國",
                                             items,
                                             world.state.now,
                                             world.approval_view.remarks.size(),
                                             true,
                                             {0, 0, world.approval_view.remarks.size()}});
        };
        world.answer<command::Submit>([&world, submitted](const command::Submit& wanted) {
            const auto query = "q" + std::to_string(50 + world.state.board.size());
            submitted(query, wanted.form.items, wanted.form.case_number);
            world.aids.last = inquiry::LastCase{wanted.form.case_number, wanted.form.reason, wanted.form.items, 114};
            return inquiry::QueryId(query);
        });
        world.answer<command::SubmitBatch>([submitted](const command::SubmitBatch& wanted) {
            desk::SentBatch sent;
            for (const auto& line : wanted.batch.lines) {
                const auto query = "q" + std::to_string(100 + line.number);
                submitted(query, {Item::t52}, "115-" + std::to_string(line.number));
                sent.lines.push_back({line.number, query, std::nullopt});
            }
            return sent;
        });
        const auto approve = [&world](const inquiry::QueryId& query) {
            std::erase_if(world.state.approvals, [&](const auto& one) { return one.query == query; });
            for (auto& one : world.state.board)
                if (one.query == query) one.state = ItemState::approved;
        };
        world.when<command::Decide>([approve](const command::Decide& wanted) { approve(wanted.query); });
        world.answer<command::ApproveTogether>([approve](const command::ApproveTogether& wanted) {
            std::vector<desk::SignedPage> out;
            for (const auto& one : wanted.seen) {
                approve(one.query);
                out.push_back({one.query, std::nullopt});
            }
            return out;
        });
        world.answer<command::RequestApproved>([&world](const auto&) {
            std::size_t taken = 0;
            for (auto& one : world.state.board) {
                if (one.state != ItemState::approved) continue;
                one.state = ItemState::retrieved;
                one.holds_record = true;
                ++taken;
            }
            return taken;
        });
        rig.sign_in();
        world.publish();
    }
    static void print_chosen_case(WindowRig& rig, Hands& hands, int sheets) {
        const int before = rig.world.asked<command::Print>();
        hands.key(Qt::Key_Return);  // 列印
        QTRY_VERIFY(WindowRig::dialog<ui::PrintCaseDialog>() != nullptr);
        hands.key(Qt::Key_Return);
        QTRY_COMPARE(rig.world.asked<command::Print>(), before + sheets);
        const auto* file = WindowRig::dialog()->findChild<QPushButton*>(QStringLiteral("printCaseFile"));
        QTRY_VERIFY(file->isEnabled());
    }
    /// The sheets are in hand, and go where the last case went.
    static void file_them(WindowRig& rig, Hands& hands, int sheets, const std::string& where) {
        const int before = rig.world.taken("copy.file");
        hands.key(Qt::Key_Return);
        QTRY_VERIFY(WindowRig::dialog<ui::PrintCaseDialog>() == nullptr);
        QCOMPARE(rig.world.taken("copy.file"), before + sheets);
        QCOMPARE(rig.world.asked<command::CountCopy>(), before + sheets);  // each by itself
        QCOMPARE(rig.world.last<command::TakeAct>().typed.at("where"), where);
    }
    static void open_jcic(WindowRig& rig, Hands& hands) {
        QTRY_VERIFY(WindowRig::dialog<ui::OpenJcicDialog>() != nullptr);
        hands.secret(card_password);
        hands.key(Qt::Key_Return);
        QTRY_COMPARE(rig.world.asked<command::RequestApproved>(), 1);
        QTRY_VERIFY(WindowRig::dialog() == nullptr);
    }
};

void TestCountedKeys::one_case_to_its_printed_sheets() {
    WindowRig rig;
    begin(rig);
    for (const bool first : {true, false}) {
        Hands hands(rig);
        hands.key(Qt::Key_F2);
        hands.text("a123456789");
        QTRY_COMPARE(rig.find<QLineEdit>("subjectName")->text(), QStringLiteral("黃建國"));
        if (first) {
            hands.key(Qt::Key_C, Qt::AltModifier);
            hands.text("115-417");
            hands.first_of_menu(Qt::Key_T);
        } else {  // the next of the day is much as the last: its case number is mended
            hands.key(Qt::Key_L, Qt::AltModifier);
            QTRY_COMPARE(rig.find<QLineEdit>("caseNumber")->text(), QStringLiteral("115-417"));
            hands.key(Qt::Key_Backspace);
            hands.text("8");
        }
        QTRY_VERIFY(rig.find("submit")->isEnabled());
        hands.key(Qt::Key_K, Qt::AltModifier);
        // The way to approval is open, on this query, where the supervisor types.
        QTRY_VERIFY(rig.find("approve")->isVisible());
        QTRY_VERIFY(!rig.find<QLabel>("digest")->text().isEmpty());
        hands.secret(supervisors_password);
        hands.key(Qt::Key_Return);
        QTRY_COMPARE(rig.world.asked<command::Decide>(), first ? 1 : 2);
        QVERIFY(rig.world.typed == to_bytes(supervisors_password));
        QTRY_COMPARE(rig.window.current(), ui::PageId::board);  // by itself, with the keys on the next step
        hands.key(Qt::Key_Return);                              // 發查
        if (first)
            open_jcic(rig, hands);
        else
            QTRY_COMPARE(rig.world.asked<command::RequestApproved>(), 2);
        print_chosen_case(rig, hands, 3);
        auto told = QStringLiteral("%1 keys and %2 of secrets").arg(hands.keys).arg(hands.secrets);
        qInfo("one case, to its printed sheets: %s", qPrintable(told));
        QVERIFY2(hands.keys < 30, qPrintable(told));
        QVERIFY2(hands.keys + hands.secrets < 60, qPrintable(told));
        file_them(rig, hands, 3, first ? "授信檔案 115-417 卷" : "授信檔案 115-418 卷");
        told = QStringLiteral("%1 keys and %2 of secrets").arg(hands.keys).arg(hands.secrets);
        qInfo("one case, to its sheets in the file: %s", qPrintable(told));
        QVERIFY2(hands.keys <= 30 && hands.keys + hands.secrets < 60, qPrintable(told));
        rig.world.state.board.clear();  // put away, as the next comes
        rig.world.publish();
    }
}

void TestCountedKeys::thirty_cases_out_of_a_file() {
    QFETCH(bool, late);
    QFETCH(bool, laid);
    constexpr int cases = 30;
    WindowRig rig;
    begin(rig);
    if (late) make_it_late(rig.world);
    rig.world.publish();
    inquiry::Batch many;
    for (std::size_t line = 2; line < 2 + cases; ++line) {
        auto& one = many.lines.emplace_back();
        one.number = line;
        one.typed.resize(inquiry::batch_columns().size());
    }
    rig.world.answer<command::ReadBatch>([&](const auto&) { return many; });
    rig.world.laid.is_set = laid;
    if (laid) rig.world.laid.files = {{"loans.csv", 100, {}, std::nullopt}};
    rig.world.answer<command::TakeLaid>([&](const auto&) {
        rig.world.laid.files.clear();
        desk::TakenCases taken;
        taken.batch = many;
        taken.files = 1;
        taken.cases = cases;
        return taken;
    });
    std::set<inquiry::QueryId> numbered;
    rig.world.answer<command::NumberCopy>([&](const command::NumberCopy& wanted) {
        numbered.insert(wanted.query);
        return desk::OpenRecord{wanted.query, wanted.item, 1, 1, true, rig.world.pdf};
    });
    QFile file(rig.folder.filePath(QStringLiteral("many.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Hands hands(rig);
    hands.key(Qt::Key_F2, Qt::ShiftModifier);  // from the board
    QTRY_VERIFY(rig.find<ui::BatchPanel>("BatchPanel")->isVisible());
    if (laid) QTRY_VERIFY(WindowRig::has_focus(rig.find("takeLaid")));
    hands.key(Qt::Key_Return);
    if (!laid) {
        QTRY_VERIFY(WindowRig::dialog<QFileDialog>() != nullptr);
        hands.text(file.fileName(), hands.keys);
        hands.key(Qt::Key_Return);
    }
    auto* batch = rig.find<ui::BatchPanel>("BatchPanel");
    QTRY_COMPARE(batch->findChild<QTableView*>(QStringLiteral("batchLines"))->model()->rowCount(), cases);
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(rig.world.asked<command::SubmitBatch>(), 1);
    QTRY_VERIFY(rig.find("toApproval")->isVisible());
    hands.key(Qt::Key_Return);
    QTRY_VERIFY(rig.find("tickAll")->isVisible());
    hands.key(Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(rig.find("together")->isEnabled());
    hands.key(Qt::Key_B, Qt::AltModifier);
    QTRY_VERIFY(WindowRig::dialog<ui::TogetherDialog>() != nullptr);
    hands.secret(supervisors_password);
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(rig.world.asked<command::ApproveTogether>(), 1);
    const auto& signed_pages = rig.world.last<command::ApproveTogether>().seen;
    QCOMPARE(signed_pages.size(), std::size_t{cases});
    QCOMPARE(signed_pages.front().page.stands_out.empty(), !late);
    WindowRig::settle();
    if (WindowRig::dialog() != nullptr) hands.key(Qt::Key_Escape);
    QTRY_VERIFY(WindowRig::dialog() == nullptr);
    hands.key(Qt::Key_F3);
    hands.key(Qt::Key_A, Qt::AltModifier);
    open_jcic(rig, hands);
    for (int printed = 0; printed < cases; ++printed) {
        print_chosen_case(rig, hands, 1);
        const auto& last = rig.world.last<command::Print>().record.query;  // "q102" is of case 115-2
        file_them(rig, hands, 1, "授信檔案 115-" + std::to_string(std::stoi(last.substr(1)) - 100) + " 卷");
    }
    QCOMPARE(numbered.size(), std::size_t{cases});  // filed, each makes way for the next
    QCOMPARE(rig.world.asked<command::Print>(), cases);
    const auto told = QStringLiteral("%1 keys and %2 of secrets").arg(hands.keys).arg(hands.secrets);
    qInfo("%d cases: %s", cases, qPrintable(told));
    QVERIFY2(hands.keys + hands.secrets < 10 * cases, qPrintable(told));
}

/// The way of the card alone: from the case that needs it to the same case, and back to its custodian. A stop in
/// between takes the step away, and says that the card is to be returned all the same.
void TestCountedKeys::the_card_is_borrowed_and_returned_with_a_stop_in_between() {
    WindowRig rig;
    auto& world = rig.world;
    world.state.cards.front().holder.reset();
    world.state.card.wanted.clear();
    world.state.card.state = desk::CardState::empty;
    world.answer<command::Take>([&](const command::Take& wanted) {
        const bool out = wanted.wanted.step->action == action::card_handed_out;
        world.state.cards.front().holder = out ? std::optional(person("L03")) : std::nullopt;
        world.state.card.wanted = out ? "0129999-03" : "";
        return std::string("0129999-03");
    });
    rig.sign_in();
    choose_case(rig, "2026-信貸-01102");
    const auto* step = rig.find<QPushButton>("pathStep");
    QCOMPARE(step->text(), QStringLiteral("借卡調閱 T52"));
    rig.find("pathStep")->setFocus();
    Hands hands(rig);
    const auto sign = [&](int taken) {
        QTRY_VERIFY(WindowRig::dialog("HandOverDialog") != nullptr);
        hands.secret(supervisors_password);
        hands.key(Qt::Key_Return);
        QTRY_COMPARE(world.asked<command::Take>(), taken);
        rig.publish();
    };
    hands.key(Qt::Key_Return);  // 借卡: to the card's page, on its button
    QTRY_COMPARE(rig.window.current(), ui::PageId::card);
    hands.key(Qt::Key_Return);
    sign(1);
    QCOMPARE(rig.window.current(), ui::PageId::board);
    QCOMPARE(step->text(), QStringLiteral("調閱 T52"));
    // The unit head stops queries: no step, and the card is still out.
    desk::StopView stop;
    stop.stop.row = "1";
    stop.entered_by = "單位主管";
    world.state.stops = {stop};
    for (auto& row : world.state.board) {
        row.stopped = true;
        row.fetchable = false;
    }
    rig.publish();
    QVERIFY(!step->isEnabled());
    QVERIFY2(step->toolTip().contains(QStringLiteral("歸還")), qPrintable(step->toolTip()));
    hands.key(Qt::Key_5, Qt::AltModifier);  // 晶片卡保管
    QTRY_COMPARE(rig.window.current(), ui::PageId::card);
    hands.key(Qt::Key_Return);
    sign(2);
    QVERIFY(!world.state.cards.front().holder);
    const auto told = QStringLiteral("%1 keys and %2 of secrets").arg(hands.keys).arg(hands.secrets);
    qInfo("the card, out and back: %s", qPrintable(told));
    QVERIFY2(hands.keys < 10, qPrintable(told));
}

JCIC_WINDOW_TEST(TestCountedKeys)
#include "test_counted_keys.moc"
