#pragma once
// Overwrites text that contains a secret or personal data when it is no longer needed.

#include <QPointer>
#include <QString>
#include <QTimer>
#include <QWidget>
#include <chrono>

#include "app/base/fault.h"
#include "app/base/secret.h"

namespace jcic::ui {

using jcic::wipe;

/// Overwrites in place, and so every shared copy, including Qt's. The length does not change.
inline void wipe(const QString& text) {
    // The program's own literals are in read-only memory and no secret.
    if (!text.data_ptr().isMutable()) return;
    auto* characters = const_cast<QChar*>(text.constData());
    wipe({reinterpret_cast<std::uint8_t*>(characters), static_cast<std::size_t>(text.size()) * sizeof(QChar)});
}

}  // namespace jcic::ui

// A password field. Bytes go from the key event straight to locked memory: no QString, undo history, input method or
// clipboard contains them, and under ui::Application assistive technology does not receive them. QLineEdit keeps copies
// and is never used for a secret.
//
// The text is wiped when the field is hidden (another page, a closed dialog), when the window loses its person, and
// after a minute without typing: otherwise the next person could sign with it.

class QComboBox;

namespace jcic::ui {

class SecretField : public QWidget {
    Q_OBJECT
public:
    /// Event for the application's filters: something was typed, without what.
    static const int touched;
    /// How long the text is kept while no secret field of its window is typed into.
    static constexpr std::chrono::seconds longest_standing{60};

    explicit SecretField(QWidget* parent = nullptr);

    /// Returns the secret and clears the field.
    [[nodiscard]] Secret take();
    void clear();
    /// Clears every field of the program: the window has lost its person.
    static void clear_all();
    /// Sets the choice of the person whose password it is. If that changes, the text is cleared: otherwise it would be
    /// tried, and counted as a failed try, for another person.
    void is_of(const QComboBox* who);
    [[nodiscard]] bool empty() const { return secret_.empty(); }
    /// Whether the text was cleared after the time limit and nothing typed since: the field then shows it.
    [[nodiscard]] bool lapsed() const { return lapsed_; }
    /// The text for that.
    [[nodiscard]] QString lapsed_words() const;
    /// Number of characters: as many dots, and for screen readers.
    [[nodiscard]] int length() const { return length_; }

    /// Applies a rule to the text while it is typed: only the rule sees it.
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
    QString whose_;  ///< the choice when typing began
};

// Shows a secret to its owner once: painted character by character, so that no string contains it whole. A screen
// reader announces only its presence.

class ShownSecret : public QWidget {
    Q_OBJECT
public:
    explicit ShownSecret(QWidget* parent = nullptr);
    /// ASCII only; wrapped between groups, after a hyphen.
    void show_secret(Secret secret);
    void set_lines(int lines);
    [[nodiscard]] const Secret& secret() const { return secret_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont wide() const;
    Secret secret_;
    int lines_ = 1;
};

}  // namespace jcic::ui
