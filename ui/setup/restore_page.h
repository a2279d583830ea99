#pragma once
// A ledger put back out of a backup: which file, by whom, and how far it has come.

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QWidget>
#include <optional>

#include "app/desk/upkeep/backup_desk.h"
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
    [[nodiscard]] Secret take_password() { return password_->take(); }
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
    QLineEdit* file_;
    QPushButton* choose_;
    QLineEdit* person_;
    SecretField* password_;
    QLabel* older_lead_;
    QCheckBox* older_;
    std::optional<desk::Loss> offered_;  ///< what giving up was offered of
    MarkLabel* state_;
    QProgressBar* progress_;
    QPushButton* stop_;
};

}  // namespace jcic::ui
