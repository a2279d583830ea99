#pragma once
// What the branch's desks tell each other over the hub (R-AU-5): this desk's fingerprint, which a person compares at
// the other desks, and how far each has been read.

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <functional>
#include <optional>
#include <set>
#include <span>

#include "app/desk/commands/desk_links.h"
#include "app/desk/commands/registers.h"
#include "app/domain/roc_date.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

class DeskLinksDialog : public ListDialog {
    Q_OBJECT
public:
    explicit DeskLinksDialog(Commands& commands, QWidget* parent = nullptr);

private:
    void build();
    void show_links(const desk::ExchangeLinks& links);

    QLineEdit* fingerprint_ = nullptr;
    QPlainTextEdit* told_ = nullptr;
};

}  // namespace jcic::ui

// Actions on a whole register: its windows and import from a file, in a row; and two buttons with menus, placed
// elsewhere, for printing and saving.

class QMenu;

namespace jcic::ui {

class SheetOut;

class RegisterWays : public QWidget {
    Q_OBJECT
public:
    /// A window of a register: its button, title, and who may open it.
    struct Window {
        command::Book book;
        const char* button;
        const char* title;
        bool (*may)(const std::set<domain::Duty>& duties);
    };
    [[nodiscard]] static std::span<const Window> windows();

    RegisterWays(Commands& commands, std::function<desk::RowFilter()> filter, QWidget* parent);
    /// For this register and person; null: none.
    void show_book(command::Book book, std::vector<const domain::registers::Step*> from_file);
    /// Offers to print or save one row with all its contents; "": none.
    void show_row(const std::string& row);
    void retell();
    /// Sets the present day, with which the periods end.
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
    void show_links();
    void send_authorisations();
    /// Prints or saves: one row, the listed rows, or a whole period.
    using Leave = void (RegisterWays::*)(desk::RowFilter filter);
    void fill_menu(QPushButton& button, const char* name, Leave leave);
    void fill_menus();
    void print_these(desk::RowFilter filter);
    void save_these(desk::RowFilter filter);
    void fill_papers();
    void show_rights();
    void open_checking(ListDialog* dialog);
    Commands& commands_;
    std::function<desk::RowFilter()> filter_;
    SheetOut* out_;
    command::Book book_ = nullptr;
    std::uint64_t visit_ = 0;  ///< changes with register or person: earlier answers are dropped
    std::vector<const domain::registers::Step*> from_file_;
    QPushButton* ask_jcic_;
    QPushButton* close_week_;
    QPushButton* links_;
    QPushButton* send_;
    QPushButton* read_in_;
    std::string row_;
    std::optional<domain::RocDate> day_;  ///< of the periods
    QPushButton* print_;
    QPushButton* save_;
    QPushButton* papers_;
    QPushButton* rights_;
    QPushButton* sample_;
    QPushButton* z52_;
    QPushButton* bill_;
};

}  // namespace jcic::ui
