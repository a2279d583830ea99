#pragma once
// A ledger put back out of a backup: which file, by whose password or by both halves of the recovery key, and how far
// it has come.

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QWidget>
#include <optional>
#include <vector>

#include "app/desk/upkeep/backup_desk.h"
#include "ui/look/choice_box.h"
#include "ui/look/mark_label.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {

class RestorePage : public QWidget {
    Q_OBJECT
public:
    explicit RestorePage(QWidget* parent);

    [[nodiscard]] bool filled() const;
    /// Nothing where the person's code is none; that is told here.
    [[nodiscard]] std::optional<desk::RestoreOrder> order();
    /// Nobody's password of the backup's day is known: its unit head and administrator get new ones.
    [[nodiscard]] bool by_halves() const { return way_->currentIndex() == 1; }
    [[nodiscard]] QString head() const { return person_->text(); }
    [[nodiscard]] QString administrator() const { return administrator_->text(); }
    [[nodiscard]] Secret take_password() { return password_->take(); }
    /// The fields are cleared with the page that goes; both halves wait here until the two have their passwords.
    void keep_halves();
    /// With what the two sign in with once; after order(), which looks at the codes.
    [[nodiscard]] desk::RestoreHalves take_halves(Secret head_password, Secret administrator_password);
    void clear_secrets();
    void show_working(bool working);
    void show_how_far(std::uint64_t done, std::uint64_t total);
    /// The ledger that is there goes further: it may be given up, if that is said, of this backup alone.
    void offer_giving_up(const Fault& rolled_back);
    void take_focus() { file_->setFocus(); }

Q_SIGNALS:
    void edited();
    void entered();
    void stopped();

private:
    void choose_file();
    void forget_offer();
    void show_way();
    [[nodiscard]] std::optional<domain::PersonId> code_in(QLineEdit* line);
    QLineEdit* file_;
    QPushButton* choose_;
    ChoiceBox* way_;
    QLineEdit* person_;
    QLabel* person_label_ = nullptr;
    QLineEdit* administrator_;
    SecretField* password_;
    SecretField* first_;
    SecretField* second_;
    Secret first_half_;
    Secret second_half_;
    std::vector<QWidget*> for_halves_;  ///< with their labels
    std::vector<QWidget*> for_password_;
    QLabel* older_lead_;
    QCheckBox* older_;
    std::optional<desk::Loss> offered_;  ///< what giving up was offered of
    MarkLabel* state_;
    QProgressBar* progress_;
    QPushButton* stop_;
};

}  // namespace jcic::ui
