#pragma once
// Where a password is typed. The bytes go from the key event straight into locked memory; no QString, no undo history,
// no input method, no clipboard ever holds them, and under ui::Application no assistive technology hears them.
// QLineEdit keeps copies, so it is never used for a secret.

#include <QWidget>

#include "app/base/fault.h"
#include "app/base/secret.h"

class QComboBox;

namespace jcic::ui {

class SecretField : public QWidget {
    Q_OBJECT
public:
    /// The event that tells filters on the application that something was typed, and nothing of it.
    static const int touched;

    explicit SecretField(QWidget* parent = nullptr);

    /// What was typed; the field is empty afterwards.
    [[nodiscard]] Secret take();
    void clear();
    /// Whose password it is is chosen there: once somebody chooses again, what was typed goes, or it would be tried as
    /// another person's, and counted as their failed try.
    void is_of(const QComboBox* who);
    [[nodiscard]] bool empty() const { return secret_.empty(); }
    /// Characters typed: what the dots show, and a screen reader is told.
    [[nodiscard]] int length() const { return length_; }

    /// What a rule says of it while it is typed: the rule alone sees it.
    [[nodiscard]] Result<void> held_to(Result<void> (*rule)(const Secret&)) const { return rule(secret_); }
    [[nodiscard]] bool same_as(const SecretField& other) const { return secret_.equals(other.secret_); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void edited();
    void entered();  ///< Return or Enter

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool type(char32_t character);
    Secret secret_;
    int length_ = 0;
};

}  // namespace jcic::ui
