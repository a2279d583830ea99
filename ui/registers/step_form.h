#pragma once
// A person's duties, one line each with its own first and last day.

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>
#include <QWidget>
#include <functional>
#include <span>
#include <vector>

#include "app/desk/commands/registers.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/registers/register.h"
#include "ui/commands/commands.h"
#include "ui/look/mark.h"

namespace jcic::ui {

class DutyTermsBox : public QWidget {
    Q_OBJECT
public:
    DutyTermsBox(std::span<const domain::events::Choice> duties, QWidget* parent);
    /// In the format of DutyTerms::text; unreadable parts are left out.
    void show_terms(const std::string& text);
    /// As typed: the desk checks the days.
    [[nodiscard]] std::string text() const;

Q_SIGNALS:
    void edited();

private:
    struct Line {
        std::string_view duty;
        QCheckBox* box;
        QLineEdit* from;
        QLineEdit* until;
    };
    std::vector<Line> lines_;
};

// The input fields of a register's step, each by its kind (app/domain/events/event.h).

class StepForm : public QWidget {
    Q_OBJECT
public:
    enum class Labels { beside, above };  ///< above: for narrow places
    /// `known`: present values, to begin from.
    StepForm(const domain::registers::Step& step, const domain::registers::Values& known,
             const desk::Snapshot& snapshot, QWidget* parent, Labels labels = Labels::beside);

    /// As typed; empty fields are left out.
    [[nodiscard]] domain::registers::Values values() const;
    /// The first required field that is empty; nullptr if none.
    [[nodiscard]] const domain::events::Field* missing() const;
    /// Focuses the first required field that is empty, else the first one. False if the step has no fields.
    [[nodiscard]] bool take_focus();
    /// Sets the field's value to the desk's result for the selected file.
    void attach(std::string_view field, const desk::Attaching& attached);
    /// Shows that the selected file is being examined and not attached yet.
    void show_looking(std::string_view field);
    /// Shows the scanner's progress for the field in percent.
    void show_scanning(std::string_view field, int of_hundred);
    /// For a step that answers a line of a working paper (R-LO-5): shows the previous answer below each field.
    void ask_last_time(Commands& commands, command::Book book, const std::string& row);
    /// Shows the fault below its field, and focuses the field.
    void show_wrong(const Fault& fault);
    /// Shows the fault below its field. False if the fault's field is not here.
    bool show_below(const Fault& fault);
    /// Whether values differ from the initial ones.
    [[nodiscard]] bool is_touched() const { return values() != untouched_; }

Q_SIGNALS:
    void edited();
    /// Typing paused and each field is valid by itself.
    void rested();
    /// It has more lines now; `height` is its preferred height in pixels.
    void grown(int height);
    /// A file was selected for the field: encrypt it, then call attach().
    void file_chosen(const QString& field, const QString& file);
    /// Scan the field's form; or, while scanning, stop.
    void scan_wanted(const QString& field);

private:
    /// `when`: day and person.
    void show_last_time(const QString& when, const domain::registers::Values& answers);
    struct Line {
        const domain::events::Field* field;
        QWidget* widget;
        std::function<std::string()> value;
        MarkLabel* state = nullptr;     ///< below it
        QVBoxLayout* column = nullptr;  ///< both
    };
    /// Checks each non-empty field by its kind and shows the fault below it. False if any is invalid.
    bool judge();
    void add(Line line, Labels labels);
    void show_state(const Line& line, const Fault* fault);
    [[nodiscard]] Line line_for(const domain::events::Field& field, const std::string& known,
                                const desk::Snapshot& snapshot);
    [[nodiscard]] Line choice(const domain::events::Field& field, const std::string& known,
                              const std::vector<std::pair<std::string, QString>>& choices);
    [[nodiscard]] Line items(const domain::events::Field& field, const std::string& known);
    [[nodiscard]] Line duties(const domain::events::Field& field, const std::string& known);
    void show_attached(std::string_view field, const QString& handle, const QString& name);
    void name_scan_button(const QWidget& row, bool works);
    [[nodiscard]] Line attachment(const domain::events::Field& field);
    [[nodiscard]] Line text(const domain::events::Field& field, const std::string& known);
    const domain::registers::Step& step_;
    std::vector<Line> lines_;
    domain::registers::Values untouched_;
    QTimer typing_;
};

}  // namespace jcic::ui
