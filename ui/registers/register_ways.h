#pragma once
// A register's ways in and out: the windows that belong to it and many rows from a file, in a row; and two buttons with
// a menu each, to be laid out elsewhere: on paper, and as a file.

#include <QPushButton>
#include <functional>
#include <optional>
#include <set>
#include <span>

#include "app/desk/commands/registers.h"
#include "app/domain/roc_date.h"
#include "ui/commands/commands.h"

class QMenu;

namespace jcic::ui {

class SheetOut;

class RegisterWays : public QWidget {
    Q_OBJECT
public:
    /// A window that belongs to a register, where it is offered: its button, what that says, and to whom.
    struct Window {
        command::Book book;
        const char* button;
        const char* title;
        bool (*may)(const std::set<domain::Duty>& duties);
    };
    [[nodiscard]] static std::span<const Window> windows();

    RegisterWays(Commands& commands, std::function<desk::RowFilter()> filter, QWidget* parent);
    /// Of this register, for this person; null: of none.
    void show_book(command::Book book, std::vector<const domain::registers::Step*> from_file);
    /// One row by itself, with all that it says, may leave, too; "": there is none.
    void show_row(const std::string& row);
    void retell();
    /// The periods end with the day that it is now.
    void show_day(domain::RocDate today);
    [[nodiscard]] QPushButton* print_button() const { return print_; }
    [[nodiscard]] QPushButton* save_button() const { return save_; }

Q_SIGNALS:
    void taken();  ///< rows were entered
    void said(const QString& what);
    void wants_row(const std::string& row);  ///< of the same register
    void failed(const jcic::Fault& fault);

private:
    void read_in();
    void ask_jcic();
    void close_week();
    void exchange();
    void send_authorisations();
    /// What goes out: one row, what is listed, or all of a period.
    using Leave = void (RegisterWays::*)(desk::RowFilter filter);
    void fill_menu(QPushButton& button, const char* name, Leave leave);
    void fill_menus();
    void print_these(desk::RowFilter filter);
    void save_these(desk::RowFilter filter);
    void fill_papers();
    void show_rights();
    void show_sample();
    void match_z52();
    Commands& commands_;
    std::function<desk::RowFilter()> filter_;
    SheetOut* out_;
    command::Book book_ = nullptr;
    std::uint64_t visit_ = 0;  ///< another number, another register or person: answers on their way are not theirs
    std::vector<const domain::registers::Step*> from_file_;
    QPushButton* ask_jcic_;
    QPushButton* close_week_;
    QPushButton* exchange_;
    QPushButton* send_;
    QPushButton* read_in_;
    std::string row_;
    std::optional<domain::RocDate> day_;  ///< of which the periods are
    QPushButton* print_;
    QPushButton* save_;
    QPushButton* papers_;
    QPushButton* rights_;
    QPushButton* sample_;
    QPushButton* z52_;
};

}  // namespace jcic::ui
