#pragma once
// The selected row and, beside it, the present step; if only one fits, the step in the row's place with a way back.

#include <QPushButton>
#include <functional>
#include <set>

#include "app/desk/commands/registers.h"
#include "ui/commands/commands.h"
#include "ui/registers/row_detail.h"
#include "ui/registers/step_place.h"

namespace jcic::ui {

class SigningDialog;

/// A step to open: of one row, a new one, or several that two persons counted.
struct StepToTake {
    command::Book book;
    const domain::registers::Step& step;
    std::string row;                  ///< "": a new one
    domain::registers::Values known;  ///< present values
    std::set<std::string> chosen;     ///< if several
};
/// Makes the step's window without opening it. `taken`: called with the row, or one of them.
[[nodiscard]] SigningDialog* window_of(Commands& commands, const StepToTake& what, QWidget* parent,
                                       const std::function<void(const std::string& row)>& taken);

class RowAndStep : public QWidget {
    Q_OBJECT
public:
    explicit RowAndStep(QWidget* parent);
    [[nodiscard]] RowDetail& detail() { return *detail_; }
    /// Arranges both for a page of that width.
    void arrange(int room);
    /// Opens a step; if an edited one is open, shows a reminder in that one instead, so that nothing typed is lost.
    /// `at_row`: the selected row.
    void open_step(Commands& commands, const StepToTake& what, const std::string& at_row,
                   const std::function<void(const std::string& row)>& taken);
    /// This row is selected ("": none). Closes a step of another row if unedited; otherwise shows which row it is for.
    void look_at(command::Book book, const std::string& row);
    void empty() { place_->empty(); }
    [[nodiscard]] bool is_taking() const { return place_->step() != nullptr; }
    void retell() { arrange(room_); }

Q_SIGNALS:
    void ended();  ///< no step is open any more

private:
    [[nodiscard]] SigningDialog* standing() const;
    int room_ = 0;
    RowDetail* detail_;
    StepPlace* place_;
    command::Book book_ = nullptr;  ///< of the open step
    std::string at_row_;            ///< selected when it was opened
    QPushButton* other_;            ///< switches between row and step if only one fits
    bool looks_back_ = false;       ///< shows the row although a step is open
};

}  // namespace jcic::ui
