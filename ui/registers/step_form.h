#pragma once
// What a step of a register asks, as fields to fill in, each by its kind (app/domain/events/event.h).

#include <QFormLayout>
#include <QTimer>
#include <QVBoxLayout>
#include <QWidget>
#include <functional>

#include "app/desk/commands/registers.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/registers/register.h"
#include "ui/commands/commands.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

class StepForm : public QWidget {
    Q_OBJECT
public:
    enum class Labels { beside, above };  ///< its fields: above them where the place is narrow
    /// `known`: what the row says already, to begin from.
    StepForm(const domain::registers::Step& step, const domain::registers::Values& known,
             const desk::Snapshot& snapshot, QWidget* parent, Labels labels = Labels::beside);

    /// As typed; nothing for what was left out.
    [[nodiscard]] domain::registers::Values values() const;
    /// The first field that must be given and is not; nullptr where all that must be is.
    [[nodiscard]] const domain::events::Field* missing() const;
    /// To the first field that must be given and is not; else to the first. False where the step asks nothing.
    [[nodiscard]] bool take_focus();
    /// What the desk made of the file that was asked for: the field has it now.
    void attach(std::string_view field, const desk::Attaching& attached);
    /// A file was chosen and is looked at: nothing is attached yet.
    void show_looking(std::string_view field);
    /// The scanner works for the field: so many of a hundred.
    void show_scanning(std::string_view field, int of_hundred);
    /// Of a step that judges a line of a working paper (R-LO-5): below each field what was answered there last time.
    /// Nothing of it is taken over.
    void ask_last_time(Commands& commands, command::Book book, const std::string& row);
    /// The field that a fault names comes to the front, with what is wrong below it.
    void show_wrong(const Fault& fault);
    /// What is wrong below the field that the fault names. False where it is none of these.
    bool show_below(const Fault& fault);
    /// Something else was given than what it began with.
    [[nodiscard]] bool is_touched() const { return values() != untouched_; }

Q_SIGNALS:
    void edited();
    /// Nobody typed for a while: each field by itself says what it asks for.
    void rested();
    /// It has lines more than before, and would like to be that high, in pixels.
    void grown(int height);
    /// A file was chosen for the field: to be sealed, and then given by attach().
    void file_chosen(const QString& field, const QString& file);
    /// The field's form lies in the scanner; or, while that works, it is to stop.
    void scan_wanted(const QString& field);

private:
    /// `when`: of which day and by whom.
    void show_last_time(const QString& when, const domain::registers::Values& answers);
    struct Line {
        const domain::events::Field* field;
        QWidget* widget;
        std::function<std::string()> value;
        MarkLabel* state = nullptr;     ///< below it
        QVBoxLayout* column = nullptr;  ///< both
    };
    /// Each that was given, by its own kind: what is wrong stands below it. False where anything is.
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
