"""A stock python-telegram-bot echo bot on its own webhook server: TELEGRAM_URL TOKEN PORT SECRET."""

import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say it back."""
    assert update.message is not None
    assert update.message.text is not None
    await update.message.reply_text(update.message.text)


def main(url: str, token: str, port: str, secret: str) -> None:
    """Serve until killed."""
    application = Application.builder().token(token).base_url(f"{url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_webhook(
        "127.0.0.1",
        int(port),
        "telegram/webhook",
        webhook_url=f"http://127.0.0.1:{port}/telegram/webhook",
        secret_token=secret,
        max_connections=100,
    )


if __name__ == "__main__":
    main(*sys.argv[1:5])
