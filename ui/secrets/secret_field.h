#pragma once
// Where a password is typed. The bytes go from the key event straight into locked memory; no QString, no undo history,
// no input method, no clipboard ever holds them, and under ui::Application no assistive technology hears them.
// QLineEdit keeps copies, so it is never used for a secret.
//
// What was typed does not outlive the moment it was typed for: it goes when the field is seen no more (another page, a
// closed dialog), when the window loses its person, and when nothing was typed for a minute. Whoever sits down next
// would else sign with it.

#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <chrono>

#include "app/base/fault.h"
#include "app/base/secret.h"

class QComboBox;

namespace jcic::ui {

class SecretField : public QWidget {
    Q_OBJECT
public:
    /// The event that tells filters on the application that something was typed, and nothing of it.
    static const int touched;
    /// As long as what was typed stands there while nothing is typed into a secret field of its window.
    static constexpr std::chrono::seconds longest_standing{60};

    explicit SecretField(QWidget* parent = nullptr);

    /// What was typed; the field is empty afterwards.
    [[nodiscard]] Secret take();
    void clear();
    /// Every one of the program: the window has lost its person.
    static void clear_all();
    /// Whose password it is is chosen there: once somebody chooses again, or another stands there, what was typed goes,
    /// or it would be tried as another person's, and counted as their failed try.
    void is_of(const QComboBox* who);
    [[nodiscard]] bool empty() const { return secret_.empty(); }
    /// It stood too long, was cleared, and nothing was typed since: the field says so.
    [[nodiscard]] bool lapsed() const { return lapsed_; }
    /// In words, where it did.
    [[nodiscard]] QString lapsed_words() const;
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
    void hideEvent(QHideEvent* event) override;

private:
    bool type(char32_t character);
    void forget();
    void lapse();
    void stand_on();
    void hold_to_person();
    Secret secret_;
    int length_ = 0;
    bool lapsed_ = false;
    QTimer* standing_;
    QPointer<const QComboBox> who_;
    QString whose_;  ///< was chosen there when typing began
};

}  // namespace jcic::ui
