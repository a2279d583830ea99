#pragma once
// Whether the card has left the reader since the last check (R-DU-9).

#include <QMainWindow>
#include <QObject>
#include <utility>

#include "app/desk/commands/seat.h"
#include "app/desk/rooms/path.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/registers/register.h"
#include "ui/commands/missing_watch.h"
#include "ui/commands/page.h"
#include "ui/system/appearance.h"
#include "ui/system/idle_watch.h"

namespace jcic::ui {

class CardSeen {
public:
    /// Also true if the card was removed and inserted again between two checks: then it is no longer authenticated.
    [[nodiscard]] bool has_left(const desk::CardView& card) {
        const bool present = card.state == desk::CardState::present;
        const bool gone = std::exchange(present_, present) && !present;
        const bool closed = std::exchange(opened_, card.opened) && !card.opened;
        return gone || closed;
    }

private:
    bool present_ = false;
    bool opened_ = false;
};

}  // namespace jcic::ui

// The line at the window's foot: state of the ledger, date, and faults of the machine.

class QLabel;
class QPushButton;

namespace jcic::ui {

class Foot : public QObject {
    Q_OBJECT
public:
    Foot(QLabel& ledger, QLabel& date, QPushButton& warning);
    void show_snapshot(const desk::Snapshot& snapshot);
    /// Of the desktop, in front of the snapshot's, which come and go.
    void warn(std::vector<Fault> lasting) { lasting_ = std::move(lasting); }

private:
    QLabel& ledger_;
    QLabel& date_;
    QPushButton& warning_;
    std::vector<Fault> lasting_;
    std::vector<Fault> warnings_;  ///< all
};

// The main window: sign-in, or the rail with its pages. It also clears the screen when the seat is left.

namespace Ui {
struct MainWindow;
}
class BoardPage;
class LedgerPage;
class DesktopNotice;
class Foot;
class NewQueryPage;
class PageFrames;
class RecordPage;
class RegistersPage;
class SignInPage;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Commands& commands, Appearance& appearance, const Clock& clock);
    ~MainWindow() override;

    void go_to(PageId page);
    /// Opens the page with the signed-in person's work (app/desk/home.h).
    void go_home();
    [[nodiscard]] PageId current() const { return current_; }
    /// Signs out at once; no dialog can prevent it. why: "asked", "idle", "left" (R-PW-5, R-DU-9).
    void leave(const std::string& why);
    /// On the system's request (ui/system/system_watch.h), signs out the person who is signed in or signing in. Emits
    /// locked() afterwards.
    void lock(const std::string& why);
    /// Shows that the desk could not be opened.
    void show_closed(const Fault& fault);
    /// Faults of the desktop that last as long as the program.
    void warn(std::vector<Fault> faults);
    [[nodiscard]] IdleWatch& idle_watch() { return idle_; }

Q_SIGNALS:
    /// The first frame is on screen; deferred work may start. Never emitted while hidden.
    void first_painted();
    /// Nobody is signed in, and no key is in memory.
    void locked();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void add_pages();
    void add_keys();
    void show_snapshot(const SnapshotPtr& snapshot);
    void take_seat(const desk::Snapshot& snapshot);
    void take_draft(Result<inquiry::Form> form);
    void cover_pages();
    void sign_out(command::SignOut how, bool told);
    void leave_record();
    void self_check();
    void open_record(const inquiry::QueryId& query, domain::Item item);
    void open_register(const std::string& book, const std::string& row);
    void show_missing();
    void show_first_day();
    /// Goes to that page, or to the first one if the person may not see it.
    void go_if_seen(PageId page);
    void leave_seat() { lock("left"); }
    /// Goes to the case with the next step, focusing its button.
    void lead_on(const inquiry::QueryId& query);
    void lead_on_with_card();
    void show_path();
    [[nodiscard]] bool asks() const;
    /// Asks before closing with a card out or work under way; returns whether the window stays open.
    [[nodiscard]] bool asked_to_stay();
    void receive_new_card();
    void take_card_step(std::string_view action, const std::string& card, const domain::registers::Values& known);
    void receive_new_letter(const std::string& card);
    void open_case(const inquiry::QueryId& query, const QString& number);
    void show_trail(const QString& case_number);

    Commands& commands_;
    Appearance& appearance_;
    std::unique_ptr<Ui::MainWindow> ui_;
    SignInPage* sign_in_;
    std::unique_ptr<PageFrames> pages_;
    std::unique_ptr<Foot> foot_;
    BoardPage* board_ = nullptr;
    LedgerPage* ledger_ = nullptr;
    NewQueryPage* new_query_ = nullptr;
    RecordPage* record_ = nullptr;
    RegistersPage* registers_ = nullptr;
    IdleWatch idle_;
    MissingWatch missing_;
    DesktopNotice* notice_;
    PageId current_ = PageId::board;
    std::optional<desk::SignedIn> arriving_;  ///< signed in, not yet shown
    bool seated_ = false;
    std::optional<domain::PersonId> who_;  ///< for whom the pages are shown
    bool painted_ = false;
    bool leaving_ = false;    ///< signing out is in progress
    bool closing_ = false;    ///< closes once signed out
    bool may_close_ = false;  ///< confirmed by the person
    desk::Custody custody_ = desk::Custody::none;
    CardSeen card_;
};

/// Closes every open dialog and menu, even if they refuse.
void close_all_dialogs();

}  // namespace jcic::ui
