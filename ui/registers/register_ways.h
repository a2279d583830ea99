#pragma once
// A register's ways in and out: many rows from a file, on paper, as an encrypted file.

#include <QPushButton>
#include <functional>
#include <optional>
#include <set>
#include <span>

#include "app/desk/commands/registers.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

class ChoiceBox;
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
    void retell();
    /// The periods end with the day that it is now; what is chosen stays, where there still is such a one.
    void show_day(domain::RocDate today);
    /// One row by itself, with all that it says.
    void print_row(const std::string& row);
    void save_row(const std::string& row);

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
    void print();
    void save();
    void save_these(desk::RowFilter filter);
    [[nodiscard]] desk::RowFilter of_period() const;
    void name_periods(domain::RocDate today);
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
    ChoiceBox* period_;
    std::optional<domain::RocDate> day_;  ///< of which the periods are
    QPushButton* print_;
    QPushButton* save_;
    QPushButton* papers_;
    QPushButton* rights_;
    QPushButton* sample_;
    QPushButton* z52_;
};

}  // namespace jcic::ui
