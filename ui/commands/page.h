#pragma once
// Base of the main window's pages: shows snapshots, and can be covered when the seat is left. All pages are in one
// table, read by the rail, the window, Ctrl+G, the help and the tests.

#include <QWidget>
#include <span>

#include "ui/commands/commands.h"

namespace jcic::desk {
enum class PathStep;
}

namespace jcic::ui {

class Appearance;
enum class Symbol;

enum class PageId { board, unit, todo, new_query, approval, copies, card, registers, ledger, settings, record };

class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Commands& commands, QWidget* parent = nullptr) : QWidget(parent), commands_(commands) {}

    virtual void show_snapshot(const desk::Snapshot& snapshot) = 0;
    /// Removes everything personal from screen and memory, and drops pending answers: the seat or the page was left.
    virtual void cover() = 0;
    /// Called when the page comes to the front.
    virtual void arrive() {}
    /// A query of the case that the page shows; "" if none.
    [[nodiscard]] const inquiry::QueryId& about() const { return about_; }

Q_SIGNALS:
    // Requests to the window to lead there.
    void wants_page(jcic::ui::PageId page);
    void wants_register(const std::string& book, const std::string& row);
    void wants_record(const jcic::inquiry::QueryId& query, jcic::domain::Item item);
    /// Opens the list of set-up steps that remain before the first query.
    void wants_missing();
    void wants_self_check();
    void failed(const jcic::Fault& fault);
    void about_changed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void be_about(const inquiry::QueryId& query);

    Commands& commands_;

private:
    inquiry::QueryId about_;
};

/// Which of a page's contents Ctrl+G finds.
enum class Found {
    with_buttons,
    itself,     ///< a button there belongs to a task of today, not to a place
    registers,  ///< the desk provides its steps and windows
};

struct PageRow {
    PageId id;
    Page* (*make)(Commands& commands, Appearance& appearance);
    /// Whether these duties may see it; the desk also refuses other duties.
    bool (*may)(const std::set<domain::Duty>& duties);
    const char* help;              ///< docs/help/{zh,en}/<help>.md
    Symbol symbol;                 ///< shown beside its name in the rail
    const char* button = nullptr;  ///< its object name in the rail; nullptr: none
    const char* name = nullptr;    ///< with its mnemonic, in Chinese
    const char* tip = nullptr;
    bool begins_group = false;                                ///< separated by a line from the page above
    bool with_old_password = false;                           ///< also available with an expired password (R-PW-2)
    std::size_t (*waiting)(const desk::Snapshot&) = nullptr;  ///< number of waiting things; nullptr: never any
    Found found = Found::with_buttons;
    bool has_path_below = true;  ///< for an officer, the path of the page's case (ui/window/page_frames.h)
    bool (*takes)(desk::PathStep step) = nullptr;  ///< whether the page's own buttons take that step; nullptr: none
};
/// In the rail's order (ui/window/page_frames.cpp, which includes all pages).
[[nodiscard]] std::span<const PageRow> page_table();
[[nodiscard]] const PageRow& row_of(PageId page);
/// Returns its name in the rail, without its mnemonic.
[[nodiscard]] QString name_of(const PageRow& row);
/// Whether the signed-in person may see the page.
[[nodiscard]] bool may_see(PageId page, const desk::Snapshot& snapshot);

}  // namespace jcic::ui
