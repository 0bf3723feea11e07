import QtQuick

/* A PIN: digits, never shown. */
Field {
    echoMode: TextInput.Password
    inputMethodHints: Qt.ImhDigitsOnly

    validator: RegularExpressionValidator {
        regularExpression: /[0-9]{0,12}/
    }
}
