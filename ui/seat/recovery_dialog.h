#pragma once
// Selects the two keepers of a recovery key's parts.

#include <QLabel>
#include <QStackedWidget>
#include <QWidget>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "app/desk/commands/setup.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/upkeep/recovery_desk.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class KeepersPage : public QWidget {
    Q_OBJECT
public:
    /// Initially as at set-up: unit head and account administrator.
    KeepersPage(const desk::Snapshot& snapshot, QWidget* parent);

    /// Whether two different persons are selected.
    [[nodiscard]] bool complete() const;
    /// Requires a complete page.
    [[nodiscard]] desk::Keepers keepers() const { return {code(1), code(2)}; }
    [[nodiscard]] const domain::PersonId& code(int number) const;
    [[nodiscard]] QString name(int number) const { return box(number)->currentText(); }
    void take_focus() { boxes_.front()->setFocus(); }

Q_SIGNALS:
    void edited();

private:
    /// Warns, before the parts are made, if no other person could confirm whom they admit.
    void warn();
    [[nodiscard]] ChoiceBox* box(int number) const { return boxes_[static_cast<std::size_t>(number - 1)]; }
    std::vector<domain::PersonId> people_;
    std::vector<ChoiceBox*> boxes_;
    std::map<domain::PersonId, std::set<domain::Duty>> duties_;
    std::optional<domain::PersonId> maker_;
    QLabel* nobody_confirms_;
};

// Shows the two parts of a recovery key, one after the other, each to its keeper alone, who writes it down, types it
// back and signs for it. Only then is the key in force.

/// Accepted: the key is in force.
class RecoveryDialog : public ActingDialog {
    Q_OBJECT
public:
    RecoveryDialog(Commands& commands, QWidget* parent);

private:
    enum Place { keepers, shown, typed, signing };

    void build();
    [[nodiscard]] QVBoxLayout& add_page();
    void add_shown_page(QVBoxLayout& column);
    void add_typed_page(QVBoxLayout& column);
    void add_signing_page(QVBoxLayout& column);
    void go_on();
    void go_to(Place place);
    void start_making();
    void ask_half();
    void print_half();
    void type_back();
    void sign();
    void finish();
    void show_fault(const Fault& fault) override;
    [[nodiscard]] QString lacking() const;
    void allow() override;
    [[nodiscard]] Place place() const { return static_cast<Place>(pages_->currentIndex()); }
    [[nodiscard]] bool keeper_is_here() const;

    QLabel* heading_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    KeepersPage* keepers_ = nullptr;
    QLabel* shown_lead_ = nullptr;
    ShownSecret* half_ = nullptr;
    QPushButton* print_ = nullptr;
    QLabel* typed_lead_ = nullptr;
    SecretField* back_half_ = nullptr;
    QLabel* password_label_ = nullptr;
    SecretField* password_ = nullptr;
    QPushButton* back_ = nullptr;
    QPushButton* next_ = nullptr;
    command::MakingPtr making_;
    int number_ = 1;        ///< the part being handled
    bool printed_ = false;  ///< it was sent to the printer
};

}  // namespace jcic::ui
