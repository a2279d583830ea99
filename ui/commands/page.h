#pragma once
// What every page of the main window is: shows a snapshot, and can be covered when the seat is left. All of them stand
// in one table, which the rail, the window, Ctrl+G, the help and the tests read.

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
    /// The person left, or the page was: nothing of theirs stays on screen or in the page, and answers still on their
    /// way are no longer for it.
    virtual void cover() = 0;
    /// The page came to the front.
    virtual void arrive() {}
    /// The query whose case the page is about now; "": none of its own.
    [[nodiscard]] const inquiry::QueryId& about() const { return about_; }

Q_SIGNALS:
    // What a page leaves to the window, which leads there.
    void wants_page(jcic::ui::PageId page);
    void wants_register(const std::string& book, const std::string& row);
    void wants_record(const jcic::inquiry::QueryId& query, jcic::domain::Item item);
    /// The list of what is missing before the first query.
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

/// What Ctrl+G finds of a page.
enum class Found {
    with_buttons,
    itself,     ///< a button there is a line's of today, not a place
    registers,  ///< whose steps and windows the desk tells
};

struct PageRow {
    PageId id;
    Page* (*make)(Commands& commands, Appearance& appearance);
    /// Whose it is; the desk refuses the others all the same.
    bool (*may)(const std::set<domain::Duty>& duties);
    const char* help;              ///< docs/help/{zh,en}/<help>.md
    Symbol symbol;                 ///< beside its name in the rail
    const char* button = nullptr;  ///< its name in the rail; nullptr: none, it stands under the board's work
    const char* name = nullptr;    ///< with its key, in Chinese
    const char* tip = nullptr;
    bool begins_group = false;                                ///< a line parts it from the one above
    bool with_old_password = false;                           ///< while their password has run out (R-PW-2), too
    std::size_t (*waiting)(const desk::Snapshot&) = nullptr;  ///< things that wait there; nullptr: never any
    Found found = Found::with_buttons;
    bool has_path_below = true;  ///< of the case that it is about, for an officer (ui/window/path_bar.h)
    bool (*takes)(desk::PathStep step) = nullptr;  ///< the page's own buttons take that step; nullptr: none
};
/// In the rail's order (ui/window/page_table.cpp, which knows all pages).
[[nodiscard]] std::span<const PageRow> page_table();
[[nodiscard]] const PageRow& row_of(PageId page);
/// As it stands in the rail, without its key.
[[nodiscard]] QString name_of(const PageRow& row);
/// Whether the page is for whoever is signed in.
[[nodiscard]] bool may_see(PageId page, const desk::Snapshot& snapshot);

}  // namespace jcic::ui
