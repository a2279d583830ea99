#pragma once
// What is still missing before the first query may be made: the steps at the left, each missing one with what it takes
// and the way to it, and the next of them. Always to be found again.

#include <QLabel>
#include <optional>

#include "app/desk/commands/setup.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/mark_label.h"
#include "ui/setup/setup_rail.h"

namespace jcic::ui {

class MissingDialog : public ActingDialog {
    Q_OBJECT
public:
    MissingDialog(Commands& commands, QWidget* parent);

Q_SIGNALS:
    /// The step is taken there.
    void wants_register(const std::string& book, const std::string& row);

private:
    void build();
    void add_lines_to(QVBoxLayout& column);
    void load();
    void show_view(const desk::SetupView& view);
    void show_parts(const desk::SetupView& view);
    void show_next(const desk::SetupView& view);
    void add_line(const desk::SetupLine& line, int number);
    [[nodiscard]] bool may_take(const desk::SetupLine& line) const;
    [[nodiscard]] QPushButton* way_to(const desk::SetupLine& line, int number);
    void go(const desk::SetupLine& line);
    void take_step(domain::SetupStep step, const QString& file = {});
    void taken(domain::SetupStep step, const std::string& said);
    void print_fingerprint();
    void show_told(const QString& what, const QString& text);
    [[nodiscard]] bool may_set_up() const;

    QLabel* lead_ = nullptr;
    QVBoxLayout* lines_ = nullptr;
    QLabel* told_ = nullptr;        ///< what was done last, and
    QLabel* told_text_ = nullptr;   ///< what comes of it: a fingerprint
    QPushButton* print_ = nullptr;  ///< the fingerprint
    QPushButton* close_ = nullptr;
    QPushButton* next_ = nullptr;
    std::optional<desk::SetupLine> next_line_;  ///< the first that can be taken now
    SetupRail* rail_ = nullptr;
    bool machine_noted_ = false;
};

}  // namespace jcic::ui
