#pragma once
// The set-up steps that remain before the first query: steps at the left, each with its requirements and a link, and
// the next one. Can be opened at any time.

#include <QLabel>
#include <optional>

#include "app/desk/commands/setup.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/mark.h"
#include "ui/setup/setup_rail.h"

namespace jcic::ui {

class MissingDialog : public ActingDialog {
    Q_OBJECT
public:
    MissingDialog(Commands& commands, QWidget* parent);

Q_SIGNALS:
    /// Opens the register in which the step is done.
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
    QLabel* told_ = nullptr;        ///< the last action, and
    QLabel* told_text_ = nullptr;   ///< its result: a fingerprint
    QPushButton* print_ = nullptr;  ///< of the fingerprint
    QPushButton* close_ = nullptr;
    QPushButton* next_ = nullptr;
    std::optional<desk::SetupLine> next_line_;  ///< the first step that can be done now
    SetupRail* rail_ = nullptr;
    bool machine_noted_ = false;
};

}  // namespace jcic::ui
